"""Holds a judgement against the texts it is about: every fault in one list, and what can stand without the faults.

``examine`` does both in one pass, so that what a model is told and what is kept can never differ. The faults go back
to the model; what remains of its last try is used when ``Checked.usable`` says so. Pure: the same judgement and texts
give the same outcome.
"""

from resume_analysis.checks.examination import examine
from resume_analysis.checks.material import Material
from resume_analysis.checks.outcome import Checked, CheckedCriterion, CheckedRequirement, Grounded

__all__ = ["Checked", "CheckedCriterion", "CheckedRequirement", "Grounded", "Material", "examine"]
