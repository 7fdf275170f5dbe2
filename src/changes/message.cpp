// SPDX-License-Identifier: GPL-3.0-or-later
#include "message.h"

#include "apierror.h"
#include "change.h"
#include "enrollment.h"
#include "journal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace {

struct Sentence
{
    Message::Says what;
    QLatin1StringView name; // in the journal: never changed
    const char *context;
    const char *text;
};

using Says = Message::Says;

constexpr Sentence sentences[]{
    {Says::NotShownYet, "notShownYet"_L1, "StepRun",
        QT_TRANSLATE_NOOP("StepRun", "The service accepted this, but does not show it yet. Refresh the list later.")},
    {Says::NotKnown, "notKnown"_L1, "StepRun",
        QT_TRANSLATE_NOOP("StepRun",
            "It is not known whether this was done: the answer was lost, and the service does not "
            "show the record. Refresh the list.")},
    {Says::ChangedSince, "changedSince"_L1, "StepRun",
        QT_TRANSLATE_NOOP("StepRun", "It was changed at the service since, so it was left alone.")},
    {Says::NamesNotShown, "namesNotShown"_L1, "StepRun",
        QT_TRANSLATE_NOOP(
            "StepRun", "The service accepted the change, but does not show all names or the phone number.")},
    {Says::OtherLabel, "otherLabel"_L1, "StepRun",
        QT_TRANSLATE_NOOP("StepRun", "The service accepted the change, but shows the label “%1”.")},
    {Says::EndNotSaid, "endNotSaid"_L1, "Changes",
        QT_TRANSLATE_NOOP("Changes", "The service did not say when the subscription ends. Read it again.")},
    {Says::OtherAccess, "otherAccess"_L1, "Changes",
        QT_TRANSLATE_NOOP(
            "Changes", "Enrolled, but with another access than asked for: %1. Use “Change access” to change it.")},
    {Says::AppearsShortly, "appearsShortly"_L1, "Changes",
        QT_TRANSLATE_NOOP("Changes", "Accepted. It appears at the service shortly.")},
    {Says::HoldersNotSaid, "holdersNotSaid"_L1, "Changes",
        QT_TRANSLATE_NOOP("Changes", "The service did not say who has the tag “%1”.")},
    {Says::TagHeld, "tagHeld"_L1, "Changes", QT_TRANSLATE_NOOP("Changes", "%1 has the tag “%2”, so it stays.")},
    {Says::TagNotMoved, "tagNotMoved"_L1, "Changes",
        QT_TRANSLATE_NOOP("Changes", "Contacts that have the tag “%2”, but not “%3”: %1. Merge again.")},
    {Says::TagSpread, "tagSpread"_L1, "Changes",
        QT_TRANSLATE_NOOP("Changes", "More contacts have got the tag “%1” meanwhile. Merge again.")},
    {Says::ChangesRefused, "changesRefused"_L1, "JobRunner",
        QT_TRANSLATE_NOOP("JobRunner",
            "The account can be read, but the service refuses to change it. Check what its key permits. (Answer of "
            "the service: %1)")},
};

// Not one after the other: a name may look like a place for the next one.
QString sentence(const Sentence &row, const QJsonArray &with)
{
    const QString text = QCoreApplication::translate(row.context, row.text);
    const auto value = [&with](int place) { return with.at(place).toString(); };
    switch (with.size()) {
    case 0:
        return text;
    case 1:
        return text.arg(value(0));
    case 2:
        return text.arg(value(0), value(1));
    default:
        return text.arg(value(0), value(1), value(2));
    }
}

template <class Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

template <class Enum>
Enum named(const QJsonValue &name)
{
    return static_cast<Enum>(QMetaEnum::fromType<Enum>().keyToValue(name.toString().toLatin1()));
}

// Refusals of one record are told in the service's own words, everything else in ours.
QString errorText(const QJsonObject &data)
{
    ApiError error;
    error.kind = named<ApiError::Kind>(data.value("kind"_L1));
    error.origin = named<ApiError::Origin>(data.value("origin"_L1));
    error.httpStatus = data.value("httpStatus"_L1).toInt();
    error.detail = data.value("detail"_L1).toString();
    error.answerLost = data.value("answerLost"_L1).toBool();
    return error.kind == ApiError::Kind::Validation && !error.detail.isEmpty() ? error.detail : error.message();
}

QString notSentText(const QJsonObject &data)
{
    Change failed;
    if (!Changes::fromName(data.value("kind"_L1).toString(), &failed.kind))
        return {};
    failed.args = data.value("args"_L1).toObject();
    const QString reason = data.value("wasSo"_L1).toBool()
        ? QCoreApplication::translate("JobRunner", "Not sent, because this was so already: %1")
        : QCoreApplication::translate("JobRunner", "Not sent, because this did not succeed: %1");
    return reason.arg(Changes::title(failed));
}

// What somebody has who is enrolled, but not as asked for. Kept with the words of the service.
QString accessText(const Sentence &row, const QJsonArray &with)
{
    const QString access = AccessType::name(with.at(0).toString());
    const QString how = with.at(1).toString();
    if (how == "inactive"_L1)
        return QCoreApplication::translate(
            "Changes", "Enrolled, but the enrollment is not active. Use “Change access” to make it anew.");
    if (how == "modules"_L1)
        return QCoreApplication::translate("Changes", "Enrolled with “%1”, but perhaps to other modules.").arg(access);
    return sentence(row, {access});
}

Message kept(const QJsonObject &data)
{
    return Message::fromJournal(QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)));
}

} // namespace

Message::Message(Says what, const QStringList &with)
{
    for (const Sentence &row : sentences) {
        if (row.what == what)
            *this = kept({{"says"_L1, QString(row.name)}, {"with"_L1, QJsonArray::fromStringList(with)}});
    }
}

Message::Message(const ApiError &error)
{
    if (error) {
        *this = kept({{"says"_L1, u"error"_s}, {"kind"_L1, nameOf(error.kind)}, {"origin"_L1, nameOf(error.origin)},
            {"httpStatus"_L1, error.httpStatus}, {"detail"_L1, error.detail}, {"answerLost"_L1, error.answerLost}});
    }
}

Message::Message(const SqliteError &error)
    : Message(kept({{"says"_L1, u"journal"_s}, {"code"_L1, error.code()}, {"detail"_L1, error.detail()}}))
{ }

// Or because it was so already, where that is not enough.
Message Message::notSent(const Change &failed)
{
    QJsonObject data{
        {"says"_L1, u"notSent"_s}, {"kind"_L1, QString(Changes::name(failed.kind))}, {"args"_L1, failed.args}};
    if (Change::isSuccess(failed.state))
        data.insert("wasSo"_L1, true);
    return kept(data);
}

Message Message::fromJournal(const QString &kept)
{
    Message message;
    message.m_kept = kept;
    return message;
}

QString Message::text() const
{
    const QJsonObject data = QJsonDocument::fromJson(m_kept.toUtf8()).object();
    const QString says = data.value("says"_L1).toString();
    if (says.isEmpty())
        return m_kept;
    if (says == "error"_L1)
        return errorText(data);
    if (says == "journal"_L1)
        return Journal::errorText(SqliteError(data.value("code"_L1).toInt(), data.value("detail"_L1).toString()));
    if (says == "notSent"_L1)
        return notSentText(data);
    for (const Sentence &row : sentences) {
        if (row.name != says)
            continue;
        const QJsonArray with = data.value("with"_L1).toArray();
        return row.what == Says::OtherAccess ? accessText(row, with) : sentence(row, with);
    }
    return {};
}
