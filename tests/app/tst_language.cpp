// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QDate>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

// Qt's own texts come in French with Qt, so they show which language is in force.
class TestLanguage : public QObject
{
    Q_OBJECT

private:
    static QString cancel() { return QCoreApplication::translate("QPlatformTheme", "Cancel"); }

private Q_SLOTS:
    void cleanup() { Language::choose({}); }

    void isThatOfTheSystem()
    {
        Language::choose({});
        QCOMPARE(QLocale(), QLocale::system());
        QCOMPARE(cancel(), u"Cancel"_s);
    }

    void isTheOneChosen()
    {
        Language::choose(u"fr"_s);
        QCOMPARE(QLocale().language(), QLocale::French);
        QCOMPARE(QLocale().monthName(2), u"février"_s);
        if (cancel() == "Cancel"_L1)
            QSKIP("Qt's translations are not installed.");
        QCOMPARE(cancel(), u"Annuler"_s);
    }

    void replacesTheFormerOne()
    {
        Language::choose(u"fr"_s);
        Language::choose(u"en"_s);
        QCOMPARE(cancel(), u"Cancel"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
