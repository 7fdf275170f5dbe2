// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

// The system's locale where it fits: it knows the country too, and what its owner has set.
QLocale localeFor(const QString &setting)
{
    const QLocale wanted(setting);
    const bool ofTheSystem = setting.isEmpty() || wanted.language() == QLocale::system().language();
    return ofTheSystem ? QLocale::system() : wanted;
}

void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(u"languageTranslator"_s);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

namespace Language {

void choose(const QString &setting)
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>(u"languageTranslator"_s));
    const QLocale locale = localeFor(setting);
    QLocale::setDefault(locale);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English comes first, as its plural forms serve every language that has no file of its own.
    install(QLocale(QLocale::English), u"systeme-admin"_s, u":/translations"_s);
    install(locale, u"systeme-admin"_s, u":/translations"_s);
}

} // namespace Language
