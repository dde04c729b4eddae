"""Words of other scripts, enough to write a resume with. The sentences mean little; their order is what counts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Script:
    """A way of writing. ``between`` parts words: a space, or nothing."""

    name: str
    font: str
    right_to_left: bool
    between: str
    headings: tuple[str, ...]
    words: tuple[str, ...]
    end: str

    def sentence(self, random: Random, length: int) -> str:
        """Return ``length`` words, with a number and a Latin name now and then, as resumes have them."""
        words = [random.choice(self.words) for _ in range(length)]
        if random.random() < 0.4:
            words[random.randrange(1, length)] = random.choice(("2019", "45", "3,200", "2021"))
        if random.random() < 0.3:
            words[random.randrange(1, length)] = random.choice(("Python", "SQL", "PostgreSQL", "Excel"))
        return self.between.join(words) + self.end


ARABIC = Script(
    "arabic",
    "DejaVuSans",
    True,
    " ",
    ("الملف الشخصي", "الخبرة المهنية", "التعليم", "المهارات"),
    (
        *("مهندس", "برمجيات", "خبرة", "في", "تطوير", "الأنظمة", "إدارة", "المشاريع", "قواعد", "البيانات", "شركة"),
        *("المستقبل", "للتقنية", "فريق", "العمل", "تحليل", "الاحتياجات", "تصميم", "الواجهات", "جامعة", "القاهرة"),
        *("بكالوريوس", "علوم", "الحاسوب", "تحسين", "الأداء", "بنسبة", "كبيرة", "خلال", "عام", "لأول", "مرة"),
    ),
    ".",
)
HEBREW = Script(
    "hebrew",
    "DejaVuSans",
    True,
    " ",
    ("תקציר", "ניסיון תעסוקתי", "השכלה", "מיומנויות"),
    (
        *("מהנדס", "תוכנה", "עם", "ניסיון", "רב", "בפיתוח", "מערכות", "וניהול", "פרויקטים", "מסדי", "נתונים", "חברת"),
        *("אופק", "צוות", "עבודה", "ניתוח", "דרישות", "עיצוב", "ממשקים", "אוניברסיטת", "הצפון", "תואר", "ראשון"),
        *("במדעי", "המחשב", "שיפור", "ביצועים", "במשך", "שנה", "אחת"),
    ),
    ".",
)
CHINESE = Script(
    "chinese",
    "STSong-Light",
    False,
    "",
    ("个人简介", "工作经历", "教育背景", "专业技能"),
    (
        *("软件", "工程师", "负责", "开发", "系统", "管理", "项目", "数据库", "优化", "性能", "团队", "合作", "设计"),
        *("分析", "需求", "大学", "计算机", "科学", "学士", "提高", "效率", "减少", "错误", "平台", "用户", "增长"),
    ),
    "。",
)
JAPANESE = Script(
    "japanese",
    "HeiseiMin-W3",
    False,
    "",
    ("自己紹介", "職務経歴", "学歴", "スキル"),
    (
        *("ソフトウェア", "エンジニア", "として", "開発", "を担当", "システム", "の設計", "プロジェクト", "管理"),
        *(
            "データベース",
            "性能",
            "を改善",
            "チーム",
            "リーダー",
            "大学",
            "情報工学",
            "卒業",
            "業務",
            "効率化",
            "顧客",
        ),
    ),
    "。",
)
SCRIPTS = (ARABIC, HEBREW, CHINESE, JAPANESE)
