// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopeople.h"

#include "demonames.h"
#include "demorandom.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr qint64 IdStep = 37; // of which the last 7 stay free, so that ids have gaps but always grow
constexpr qint64 IdSpread = 30;
constexpr qint64 FirstRegistration = 1700438400; // 2023-11-20T00:00:00Z
constexpr qint64 Anchor = 1795132800; // 2026-11-20T00:00:00Z

// What the streams of one contact are for. Tags and states have their own, so that filters need not make the rest.
enum Salt { IdSalt = 1, PersonSalt, DateSalt, StateSalt, TagSalt, FieldSalt };

QString pick(DemoRandom &random, std::initializer_list<const char16_t *> words)
{
    return QStringView(words.begin()[random.below(int(words.size()))]).toString();
}

QString digits(DemoRandom &random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + random.below(10));
    return text;
}

QString phoneNumber(DemoRandom &random, const DemoCulture &culture)
{
    switch (random.below(4)) {
    case 0:
        return culture.phonePrefix + digits(random, 9);
    case 1:
        return culture.phonePrefix + u' ' + digits(random, 3) + u' ' + digits(random, 3) + u' ' + digits(random, 4);
    case 2:
        return u"00"_qs + culture.phonePrefix.mid(1) + digits(random, 9);
    default:
        return u'0' + digits(random, 3) + u'/' + digits(random, 6);
    }
}

QString companyName(DemoRandom &random, const QString &lastName)
{
    static constexpr std::initializer_list<const char16_t *> forms
        = {u"Studio %1", u"%1 GmbH", u"%1 & Sons", u"Atelier %1", u"%1 Consulting", u"%1 SARL", u"Coach %1"};
    return pick(random, forms).arg(lastName.isEmpty() ? u"Nova"_qs : lastName);
}

QString longNote(DemoRandom &random)
{
    QString note = pick(random,
        {u"Met at the spring fair.", u"Asked for an invoice.", u"Wants a call back next week.",
            u"Prefers mail to phone.", u"Said \"maybe in autumn\"."});
    if (random.percent(30))
        note += u"\nSecond call: no answer.\nThird call: interested, send the brochure \\ price list."_qs;
    if (random.percent(3))
        note += u' ' + u"Very long story. "_qs.repeated(60).trimmed();
    return note;
}

// The custom fields, each filled for a part of the people only.
void addCustomFields(DemoRandom &random, const DemoCulture &culture, int n, QList<DemoFieldValue> *fields)
{
    const auto add = [&](int chance, const char16_t *slug, auto &&makeValue) {
        if (random.percent(chance))
            fields->append({QStringView(slug).toString(), makeValue()});
    };
    add(18, u"birthday", [&] {
        const int year = 1950 + random.below(57);
        const int month = 1 + random.below(12);
        return u"%1-%2-%3"_qs.arg(year).arg(month, 2, 10, QChar(u'0')).arg(1 + random.below(28), 2, 10, QChar(u'0'));
    });
    add(22, u"job_title", [&] {
        return pick(random, {u"Coach", u"Teacher", u"Designer", u"Owner", u"Gérante", u"Ärztin", u"開発者"});
    });
    add(12, u"website", [&] { return u"https://www.site-%1.%2"_qs.arg(n).arg(culture.country.toLower()); });
    add(7, u"linkedin", [&] { return u"https://www.linkedin.com/in/member-%1"_qs.arg(n); });
    add(6, u"vat_number", [&] { return culture.country + digits(random, 9); });
    add(45, u"lead_source", [&] {
        return pick(random, {u"Webinar", u"Facebook", u"Podcast", u"Friend", u"Search", u"YouTube"});
    });
    add(10, u"referral_code", [&] { return u"REF-"_qs + digits(random, 5); });
    add(15, u"interests", [&] {
        return pick(random, {u"Yoga, cooking", u"E-mail marketing", u"Photography", u"SEO; ads", u"Musique"});
    });
    add(9, u"newsletter_topic", [&] { return pick(random, {u"Weekly", u"Monthly", u"Offers only"}); });
    add(4, u"shirt_size", [&] { return pick(random, {u"S", u"M", u"L", u"XL"}); });
    add(14, u"last_webinar", [&] { return u"2026-0%1"_qs.arg(1 + random.below(9)); });
    add(8, u"notes", [&] { return longNote(random); });
}

struct PersonNames
{
    QString first;
    QString last;
};

// Lists that real people typed hold nothing at all, half a name, a whole noble house, and now and then something that
// a program could take for mark-up or for a formula.
PersonNames typedNames(DemoRandom &random, const DemoCulture &culture, int first, int last, int n)
{
    PersonNames names{culture.first.at(first).text, culture.last.at(last).text};
    if (n % 1009 == 17)
        return {u"<b>%1</b>"_qs.arg(names.first), names.last};
    if (n % 1511 == 19)
        return {u"=1+1"_qs, u"@"_qs + names.last};
    if (n % 701 == 23)
        return {u"✨ %1 ✨"_qs.arg(names.first), names.last};
    if (n % 499 == 31) {
        const QString house = u" von und zu %1-%1"_qs.arg(names.last);
        return {(names.first + u' ').repeated(12).trimmed(), names.last + house.repeated(5)};
    }
    const int form = random.below(100);
    if (form < 4)
        return {};
    if (form < 11)
        names.last.clear();
    else if (form < 13)
        names.first.clear();
    else if (form < 17)
        names = {names.first.toLower(), names.last.toLower()};
    else if (form < 20)
        names.last = names.last.toUpper();
    return names;
}

QString nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

} // namespace

DemoPeople::DemoPeople(quint32 seed, int count, int account)
    : m_seed(DemoRandom::mix(seed + quint64(account) * 1000003))
    , m_count(count)
    // Ids cross 2^31 in the middle of the first account, and lie far above it in all others.
    , m_firstId(2147483647LL - qint64(count) / 2 * IdStep + qint64(account) * 1000000007LL)
{
    if (account == 0)
        m_firstId = std::max<qint64>(m_firstId, 1000000000LL);
}

qint64 DemoPeople::anchor()
{
    return Anchor;
}

qint64 DemoPeople::id(int n) const
{
    return m_firstId + n * IdStep + DemoRandom(m_seed, quint64(n), IdSalt).below(IdSpread);
}

std::optional<int> DemoPeople::number(qint64 wanted) const
{
    if (wanted < m_firstId)
        return {};
    const qint64 n = (wanted - m_firstId) / IdStep;
    if (n >= m_count || id(int(n)) != wanted)
        return {};
    return int(n);
}

int DemoPeople::countBelow(qint64 limit) const
{
    if (limit <= m_firstId)
        return 0;
    const qint64 n = (limit - m_firstId) / IdStep;
    if (n >= m_count)
        return m_count;
    return id(int(n)) < limit ? int(n) + 1 : int(n);
}

// The digits of an address are the number of its contact: so addresses are unique and can be looked up without an
// index.
QString DemoPeople::email(int n, int culture, int first, int last) const
{
    const DemoCulture &people = demoCultures().at(culture);
    const QString &firstName = people.first.at(first).latin;
    const QString &lastName = people.last.at(last).latin;
    DemoRandom random(m_seed, quint64(n), PersonSalt + 100);
    const int form = random.below(4);
    const QString &domain = people.mailDomains.at(random.below(int(people.mailDomains.size())));
    const QString number = QString::number(n + 11);
    switch (form) {
    case 0:
        return firstName + u'.' + lastName + number + u'@' + domain;
    case 1:
        return firstName.at(0) + lastName + number + u'@' + domain;
    case 2:
        return firstName + number + u'.' + lastName + u'@' + domain;
    default:
        return lastName + u'_' + firstName + number + u'@' + domain;
    }
}

std::optional<int> DemoPeople::number(const QString &lowerCaseEmail) const
{
    qint64 value = -1;
    for (const QChar c : lowerCaseEmail) {
        if (c == u'@')
            break;
        if (c >= u'0' && c <= u'9' && value < m_count + 11)
            value = std::max<qint64>(value, 0) * 10 + (c.unicode() - u'0');
    }
    const qint64 n = value - 11;
    if (n < 0 || n >= m_count)
        return {};
    DemoRandom random(m_seed, quint64(n), PersonSalt);
    const int culture = demoCultureAt(random.below(100));
    const DemoCulture &people = demoCultures().at(culture);
    const int first = random.below(int(people.first.size()));
    const int last = random.below(int(people.last.size()));
    if (email(int(n), culture, first, last) != lowerCaseEmail)
        return {};
    return int(n);
}

// The number of contacts grows with the square of time: the density of dates rises evenly over three years.
qint64 DemoPeople::registeredAt(int n) const
{
    const double place = (n + DemoRandom(m_seed, quint64(n), DateSalt).unit()) / m_count;
    return FirstRegistration + qint64(double(Anchor - FirstRegistration) * std::sqrt(place));
}

DemoPeople::States DemoPeople::states(int n) const
{
    const int draw = DemoRandom(m_seed, quint64(n), StateSalt).below(1000);
    States states;
    states.unsubscribed = draw < 45;
    states.bounced = draw >= 40 && draw < 62; // a few are both
    states.needsConfirmation = draw >= 62 && draw < 95;
    return states;
}

QVarLengthArray<int, 8> DemoPeople::tags(int n) const
{
    DemoRandom random(m_seed, quint64(n), TagSalt);
    const int draws = std::max(0, random.below(8) - 1);
    QVarLengthArray<int, 8> result;
    for (int i = 0; i < draws; ++i) {
        // The third power makes the first tags common and the last ones rare.
        const int tag = std::min(TagCount - 1, int(TagCount * std::pow(random.unit(), 3.0)));
        const auto place = std::lower_bound(result.begin(), result.end(), tag);
        if (place == result.end() || *place != tag)
            result.insert(place, tag);
    }
    return result;
}

DemoContact DemoPeople::contact(int n) const
{
    DemoRandom random(m_seed, quint64(n), PersonSalt);
    const int cultureNumber = demoCultureAt(random.below(100));
    const DemoCulture &culture = demoCultures().at(cultureNumber);
    const int first = random.below(int(culture.first.size()));
    const int last = random.below(int(culture.last.size()));
    const PersonNames names = typedNames(random, culture, first, last, n);
    const States state = states(n);

    DemoContact contact;
    contact.id = id(n);
    contact.email = email(n, cultureNumber, first, last);
    contact.registeredAt = registeredAt(n);
    contact.locale = culture.locale;
    if (random.percent(40))
        contact.sourceUrl = u"https://demo.systeme.io/"_qs
            + pick(random, {u"starter", u"webinar?utm_source=mail&utm_campaign=spring", u"free-guide", u"checkout"});
    contact.unsubscribed = state.unsubscribed;
    contact.bounced = state.bounced;
    contact.needsConfirmation = state.needsConfirmation;

    DemoRandom values(m_seed, quint64(n), FieldSalt);
    const bool hasPhone = values.percent(55);
    const bool hasCountry = values.percent(70);
    const bool hasCompany = values.percent(22);
    const bool hasPostcode = values.percent(38);
    contact.fields = {
        {u"first_name"_qs, nullIfEmpty(names.first)},
        {u"surname"_qs, nullIfEmpty(names.last)},
        {u"phone_number"_qs, hasPhone ? phoneNumber(values, culture) : QString()},
        {u"country"_qs, hasCountry ? culture.country : QString()},
        {u"company_name"_qs, hasCompany ? companyName(values, names.last) : QString()},
        {u"postcode"_qs, hasPostcode ? digits(values, 5) : QString()},
    };
    addCustomFields(values, culture, n, &contact.fields);
    return contact;
}

QList<DemoField> DemoPeople::fields()
{
    return {
        {u"first_name"_qs, u"First name"_qs, true},
        {u"surname"_qs, u"Last name"_qs, true},
        {u"phone_number"_qs, u"Phone number"_qs, true},
        {u"country"_qs, u"Country"_qs, true},
        {u"company_name"_qs, u"Company name"_qs, true},
        {u"postcode"_qs, u"Postcode"_qs, true},
        {u"birthday"_qs, u"Birthday"_qs},
        {u"job_title"_qs, u"Job title"_qs},
        {u"website"_qs, u"Website"_qs},
        {u"linkedin"_qs, u"LinkedIn profile"_qs},
        {u"vat_number"_qs, u"VAT number"_qs},
        {u"lead_source"_qs, u"How did you hear about us?"_qs},
        {u"referral_code"_qs, u"Referral code"_qs},
        {u"interests"_qs, u"Interests"_qs},
        {u"newsletter_topic"_qs, u"Newsletter topic"_qs},
        {u"shirt_size"_qs, u"T-shirt size"_qs},
        {u"last_webinar"_qs, u"Last webinar attended"_qs},
        {u"notes"_qs, u"Notes"_qs},
    };
}
