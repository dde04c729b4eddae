"""The operations page: server-rendered, readable without JavaScript, secure before anything is configured.

``server.py`` starts it, ``app.py`` puts it together, ``access.py`` says who may do what, ``records.py`` is its view of
the database, ``views/`` holds one module per page.
"""
