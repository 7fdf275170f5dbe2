// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresslookup.h"

#include "addresslist.h"
#include "contact.h"
#include "mirror.h"
#include "textfold.h"
#include "workspace.h"

#include <algorithm>

namespace {

struct Found
{
    QList<FoundContact> people{};
    QList<AddressLookup::Doubt> doubts{};
};

// On the mirror's thread. Of several contacts with the same address nobody can say which is meant.
Found contactsWith(MirrorStore &store, const QStringList &addresses, AddressLookup::Doubt::Why whenUnknown)
{
    QSet<QString> folded;
    for (const QString &address : addresses)
        folded.insert(foldText(address));
    const QHash<QString, std::vector<RowId>> rows = store.rowsWith("contact", "email", folded);
    Found found;
    for (const QString &address : addresses) {
        QList<FoundContact> having;
        for (const RowId row : rows.value(foldText(address))) {
            const std::optional<StoredRecord> record = store.record("contact", row);
            if (record && Contact::fromJson(record->json()).email.compare(address, Qt::CaseInsensitive) == 0)
                having.append(FoundContact::of(*record));
        }
        if (having.size() == 1)
            found.people += having;
        else if (having.isEmpty())
            found.doubts.append({address, whenUnknown});
        else
            found.doubts.append({address, AddressLookup::Doubt::Why::Several, int(having.size())});
    }
    return found;
}

QStringList common(QStringList some, const QStringList &others)
{
    some.removeIf([&others](const QString &one) { return !others.contains(one); });
    return some;
}

} // namespace

AddressLookup::AddressLookup(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(
        workspace->mirror(), &Mirror::changed, this, [this](const QByteArray &resource, const RecordChanges &changes) {
            if (resource != "contact" || !changes.inserted)
                return;
            if (const QStringList missing = unknown(); !missing.isEmpty())
                look(missing, Doubt::Why::NotHere);
        });
}

void AddressLookup::take(const QString &text, Ask ask)
{
    const AddressList list = AddressList::of(text);
    for (const QString &word : list.malformed)
        doubt({word, Doubt::Why::Malformed});
    for (const QString &address : list.doubled)
        doubt({address, Doubt::Why::Doubled});
    look(list.addresses, Doubt::Why::NotHere, ask);
}

void AddressLookup::look(const QStringList &addresses, Doubt::Why whenUnknown, Ask ask)
{
    m_workspace->mirror()->post(
        this, [addresses, whenUnknown](MirrorStore &store) { return contactsWith(store, addresses, whenUnknown); },
        [this, addresses, ask, generation = m_generation](const Found &answer) {
            if (generation != m_generation)
                return;
            m_doubts.removeIf([&addresses](const Doubt &old) {
                return old.why == Doubt::Why::NotHere && addresses.contains(old.address);
            });
            for (const Doubt &one : answer.doubts)
                doubt(one);
            Q_EMIT found(answer.people);
            if (ask == Ask::AtOnce)
                askFor(common(addresses, unknown()));
        });
}

// What is no address comes last: a title of the column, or what was copied along with it.
void AddressLookup::doubt(const Doubt &doubt)
{
    const bool known = std::any_of(m_doubts.cbegin(), m_doubts.cend(), [&doubt](const Doubt &old) {
        return old.why == doubt.why && old.address.compare(doubt.address, Qt::CaseInsensitive) == 0;
    });
    if (known)
        return;
    const auto isMalformed = [](const Doubt &one) { return one.why == Doubt::Why::Malformed; };
    const auto place
        = isMalformed(doubt) ? m_doubts.cend() : std::find_if(m_doubts.cbegin(), m_doubts.cend(), isMalformed);
    m_doubts.insert(place, doubt);
}

QStringList AddressLookup::unknown() const
{
    QStringList addresses;
    for (const Doubt &doubt : m_doubts) {
        if (doubt.why == Doubt::Why::NotHere)
            addresses.append(doubt.address);
    }
    return addresses;
}

void AddressLookup::ask()
{
    askFor(unknown());
}

void AddressLookup::askFor(const QStringList &addresses)
{
    m_error.clear();
    for (const QString &address : addresses) {
        if (!m_toAsk.contains(address))
            m_toAsk.append(address);
    }
    askNext();
}

void AddressLookup::forget()
{
    ++m_generation;
    m_doubts.clear();
    m_error.clear();
    stop();
}

void AddressLookup::stop()
{
    m_toAsk.clear();
    Q_EMIT askingChanged();
}

// One after the other, so that nothing is asked for nobody when the window closes.
void AddressLookup::askNext()
{
    Q_EMIT askingChanged();
    if (m_toAsk.isEmpty() || m_underWay)
        return;
    m_underWay = true;
    const QString address = m_toAsk.constFirst();
    m_workspace->lookUpContact(address, this, [this, address, generation = m_generation](int, const QString &error) {
        m_underWay = false;
        const bool isWanted = generation == m_generation;
        if (isWanted)
            m_toAsk.removeOne(address);
        if (isWanted && error.isEmpty()) {
            look({address}, Doubt::Why::Nowhere); // what was found is in the mirror by now
        } else if (isWanted) {
            m_error = error;
            m_toAsk.clear();
        }
        askNext();
    });
}
