"""Reading by rules: what a resume and a job description say, without a model and without changing a character.

``sections`` and ``vocabulary`` find lines and terms; on them stand ``dates`` → ``timeline``, ``degrees``, ``profile``
for resumes and ``clauses`` → ``requirements`` → ``hints`` for job descriptions. Everything keeps its place in the
text, so that whatever is said about it can be quoted.
"""
