"""How money is written: the signs and words of each currency (ISO 4217)."""

CURRENCIES: dict[str, tuple[str, ...]] = {
    "CNY": ("RMB", "CNY", "¥", "人民币", "元", "块钱", "块", "圆", "yuan"),
    "USD": ("US$", "USD", "美元", "美金", "美刀", "刀", "dollars", "dollar", "bucks", "$"),
    "HKD": ("HK$", "HKD", "港币", "港元", "港纸", "蚊"),
    "EUR": ("EUR", "€", "欧元", "欧", "euros", "euro"),
    "GBP": ("GBP", "£", "英镑", "pounds", "quid"),
    "SGD": ("SGD", "S$", "新币", "新加坡元", "坡币"),
    "JPY": ("JPY", "日元", "日币", "yen"),
    "TWD": ("TWD", "NT$", "NTD", "台币"),
    "AUD": ("AUD", "A$", "AU$", "澳元", "澳币"),
    "CAD": ("CAD", "C$", "CA$", "加元"),
    "NZD": ("NZD", "NZ$", "纽币"),
    "MYR": ("MYR", "RM", "马币", "令吉"),
    "THB": ("THB", "฿", "泰铢", "baht"),
    "INR": ("INR", "₹", "Rs.", "Rs", "卢比", "rupees"),
    "KRW": ("KRW", "₩", "韩元"),
    "AED": ("AED", "dirhams", "迪拉姆"),
    "SAR": ("SAR",),
    "CHF": ("CHF", "瑞郎"),
    "SEK": ("SEK",),
    "NOK": ("NOK",),
    "DKK": ("DKK",),
    "PLN": ("PLN",),
    "VND": ("VND", "越南盾"),
    "IDR": ("IDR", "Rp"),
    "PHP": ("PHP", "₱", "比索"),
    "BRL": ("BRL", "R$"),
    "MXN": ("MXN",),
    "ZAR": ("ZAR",),
    "MOP": ("MOP", "澳门元", "葡币"),
}
CODE_OF = {sign.lower(): code for code, signs in CURRENCIES.items() for sign in signs}
# 万, k, million …: by how much the figure before them is to be multiplied.
UNITS = {
    "百": 100, "千": 1000, "仟": 1000, "万": 10**4, "w": 10**4, "十万": 10**5, "百万": 10**6,
    "千万": 10**7, "亿": 10**8, "k": 1000, "m": 10**6, "mil": 10**6, "mn": 10**6, "mio": 10**6,
    "million": 10**6, "grand": 1000, "thousand": 1000, "b": 10**9, "bn": 10**9, "billion": 10**9,
    "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "crore": 10**7, "crores": 10**7,
}  # fmt: skip
