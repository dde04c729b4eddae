"""The queue beside the queues a team would otherwise pick."""
