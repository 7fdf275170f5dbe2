// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacts.h"

#include "catalog.h"
#include "contact.h"

QByteArray contactColumn(const QString &slug)
{
    static const QHash<QString, QByteArray> declared{{FieldSlug::FirstName, "first_name"},
        {FieldSlug::LastName, "last_name"}, {FieldSlug::PhoneNumber, "phone"}, {FieldSlug::Country, "country"},
        {FieldSlug::Company, "company"}, {FieldSlug::Postcode, "postcode"}};
    return declared.value(slug, "field_" + slug.toUtf8());
}

bool isDeclaredField(const QString &slug)
{
    return !contactColumn(slug).startsWith("field_");
}

Resource contactResource(const QList<ContactField> &fields)
{
    using namespace Columns;
    using C = Contact;

    ResourceOf<Contact> contacts;
    contacts.base.name = "contact";
    contacts.base.linkTable = "contact_tag";
    contacts.base.defaultSort = "registered";
    contacts.links = [](const C &c) {
        QList<qint64> tags;
        for (const Tag &tag : c.tags)
            tags.append(tag.id);
        return tags;
    };
    // clang-format off
    // A column is one line: key, title, type, searched, shown, stored, width; then its value.
    contacts.columns = {
        {{"email", Catalog::tr("E-mail"), CellType::Text, searched, shown, stored, 30}, [](const C &c) { return c.email; }},
        {{"first_name", Catalog::tr("First name"), CellType::Text, searched, shown, stored, 14}, [](const C &c) { return c.firstName; }},
        {{"last_name", Catalog::tr("Last name"), CellType::Text, searched, shown, stored, 16}, [](const C &c) { return c.lastName; }},
        {{"tags", Catalog::tr("Tags"), CellType::Tags, !searched, shown, stored, 36}, [](const C &c) { return c.tagNames(); }},
        {{"registered", Catalog::tr("Registered"), CellType::DateTime, !searched, shown, stored, 20}, [](const C &c) { return c.registeredAt; }},
        {{"locale", Catalog::tr("Language"), CellType::Text, !searched, hidden, stored, 9}, [](const C &c) { return c.locale; }},
        {{"states", Catalog::tr("States"), CellType::States, !searched, shown, stored, 18}, [](const C &c) { return c.states(); }},
        {{"phone", Catalog::tr("Phone"), CellType::Text, searched, shown, stored, 17}, [](const C &c) { return c.phoneNumber; }},
        {{"country", Catalog::tr("Country"), CellType::Text, !searched, hidden, stored, 9}, [](const C &c) { return c.field(FieldSlug::Country); }},
        {{"company", Catalog::tr("Company"), CellType::Text, searched, hidden, stored, 20}, [](const C &c) { return c.field(FieldSlug::Company); }},
        {{"postcode", Catalog::tr("Postcode"), CellType::Text, !searched, hidden, !stored, 10}, [](const C &c) { return c.field(FieldSlug::Postcode); }},
        {{"source", Catalog::tr("Source"), CellType::Link, !searched, hidden, !stored, 30}, [](const C &c) { return c.sourceUrl; }},
        {{"id", Catalog::tr("Contact ID"), CellType::Number, !searched, hidden, !stored, 12}, [](const C &c) { return number(c.id); }},
    };
    // clang-format on
    for (const ContactField &field : fields) {
        if (isDeclaredField(field.slug))
            continue;
        contacts.columns.append(
            {{contactColumn(field.slug), field.name, CellType::Text, !searched, hidden, !stored, 16},
                [slug = field.slug](const C &c) { return c.field(slug); }});
    }
    return contacts.erased();
}

Listing contactListing()
{
    return {"contact", "contact", [](const PageQuery &page) { return Endpoints::contacts(page); }};
}

Listing taggedListing(qint64 tag)
{
    return filteredListing(
        "contact", {{"tags", tag}}, [tag](const PageQuery &page) { return Endpoints::contactsWithTag(page, tag); });
}
