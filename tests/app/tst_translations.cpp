// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString id; // context, source and comment: what a translation is looked up by
    QString source;
    QString type; // empty: finished
    QStringList forms;
    bool isPlural{};
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    QString comment;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.isPlural) {
                message.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    message.id = context + ": "_L1 + message.source + (comment.isEmpty() ? QString() : " | "_L1 + comment);
    return message;
}

QList<Message> messagesOf(const QString &language)
{
    QFile file(SA_TRANSLATIONS_DIR "/systeme-admin_"_L1 + language + ".ts"_L1);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) { // context
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:n|[0-9]{1,2})"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

bool hasAllForms(const Message &message)
{
    // English and French both have two.
    return message.type.isEmpty() && message.forms.size() == (message.isPlural ? 2 : 1)
        && !message.forms.contains(QString());
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void filesHaveTheSameMessages();
    void everyMessageHasAContext();
    void frenchIsComplete();
    void englishHasPluralsOnly();
    void translationsFitTheirSource_data();
    void translationsFitTheirSource();
    void frenchTypography();
    void plurals_data();
    void plurals();
    void languageNames();
    void programFindsItsTranslation();

private:
    void install(const QString &language);

    QList<Message> m_english;
    QList<Message> m_french;
    std::unique_ptr<QTranslator> m_translator;
};

void TestTranslations::initTestCase()
{
    m_english = messagesOf(u"en"_s);
    m_french = messagesOf(u"fr"_s);
    QVERIFY(m_english.size() > 400);
    QVERIFY(m_french.size() > 400);
}

void TestTranslations::cleanup()
{
    m_translator.reset();
}

void TestTranslations::install(const QString &language)
{
    m_translator = std::make_unique<QTranslator>();
    QVERIFY(m_translator->load(SA_QM_DIR "/systeme-admin_"_L1 + language + ".qm"_L1));
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
}

void TestTranslations::filesHaveTheSameMessages()
{
    QStringList english;
    for (const Message &message : std::as_const(m_english))
        english.append(message.id);
    QStringList french;
    for (const Message &message : std::as_const(m_french))
        french.append(message.id);
    QCOMPARE(english, french);
}

// Without one, or with that of an alias, the program would not find it.
void TestTranslations::everyMessageHasAContext()
{
    for (const Message &message : std::as_const(m_french))
        QVERIFY2(message.id.indexOf(u": "_s) > 1, qPrintable(message.id));
}

void TestTranslations::frenchIsComplete()
{
    QStringList problems;
    for (const Message &message : std::as_const(m_french)) {
        if (!hasAllForms(message))
            problems.append(message.id);
    }
    QCOMPARE(problems, QStringList());
}

void TestTranslations::englishHasPluralsOnly()
{
    QStringList problems;
    for (const Message &message : std::as_const(m_english)) {
        // Anything else here would be a second place for the English of the source.
        const bool isEmpty = message.forms == QStringList{QString()};
        if (message.isPlural ? !hasAllForms(message) : !isEmpty)
            problems.append(message.id);
        if (message.forms.join(QString()).contains("(s)"_L1))
            problems.append(message.id);
    }
    QCOMPARE(problems, QStringList());
}

void TestTranslations::translationsFitTheirSource_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("fr") << u"fr"_s;
}

void TestTranslations::translationsFitTheirSource()
{
    QFETCH(const QString, language);
    QStringList problems;
    for (const Message &message : language == "en"_L1 ? m_english : m_french) {
        for (const QString &form : message.forms) {
            if (form.isEmpty())
                continue;
            const QString &source = message.source;
            const bool fits = placeholders(form) == placeholders(source) && form.count(u'\n') == source.count(u'\n')
                && form.count(u'&') == source.count(u'&') && form.contains(u'…') == source.contains(u'…')
                && form.trimmed() == form;
            if (!fits)
                problems.append(message.id + " = "_L1 + form);
        }
    }
    QCOMPARE(problems, QStringList());
}

void TestTranslations::frenchTypography()
{
    // A straight apostrophe, a breakable space or none where French has a non-breaking one.
    static const QRegularExpression wrong(
        u"'| [:;!?»]|« |«[^\u00a0]|[^\u00a0]»|[^\\s\u202f][;!?]|[^\\s\u00a0]:(?!//)"_s);
    QStringList problems;
    for (const Message &message : std::as_const(m_french)) {
        for (const QString &form : message.forms) {
            if (const auto match = wrong.match(form); match.hasMatch())
                problems.append(message.id + " = "_L1 + form);
        }
    }
    QCOMPARE(problems, QStringList());
}

void TestTranslations::plurals_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("said");
    QTest::newRow("en, 1") << u"en"_s << 1 << u"1 minute ago"_s;
    QTest::newRow("en, 5") << u"en"_s << 5 << u"5 minutes ago"_s;
    QTest::newRow("fr, 1") << u"fr"_s << 1 << u"il y a 1 minute"_s;
    QTest::newRow("fr, 5") << u"fr"_s << 5 << u"il y a 5 minutes"_s;
}

void TestTranslations::plurals()
{
    QFETCH(const QString, language);
    QFETCH(const int, minutes);
    install(language);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTEST(DisplayText::age(now.addSecs(-60 * minutes), now), "said");
}

void TestTranslations::languageNames()
{
    install(u"fr"_s);
    QCOMPARE(DisplayText::language(u"fr"_s), u"Français (fr)"_s);
    const QStringList codes = DisplayText::languages();
    QStringList french;
    for (const QString &code : codes)
        french.append(DisplayText::language(code));
    m_translator.reset();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (codes.at(i) != "hi"_L1) // Hindi is the same word
            QVERIFY2(french.at(i) != DisplayText::language(codes.at(i)), qPrintable(french.at(i)));
    }
}

void TestTranslations::programFindsItsTranslation()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"fr_FR.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, u"fr"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(SA_PROGRAM), {u"--help"_s});
    QVERIFY2(program.waitForFinished(), qPrintable(program.errorString()));
    const QString said = QString::fromUtf8(program.readAllStandardOutput());
    QVERIFY2(said.contains(u"Administrer des comptes Systeme.io"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Afficher cette aide."_s), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
