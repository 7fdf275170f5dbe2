// SPDX-License-Identifier: GPL-3.0-or-later
// What the program holds in memory with a large mirror open and searched.
#include "bench.h"

#include "connection.h"
#include "contactspage.h"
#include "listingsync.h"
#include "million.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "settings.h"
#include "workspace.h"

#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

int Bench::memory(const QStringList &arguments)
{
    const int contacts = arguments.isEmpty() ? 1000000 : arguments.first().toInt();
    printHeading(u"Memory with %1 contacts in the mirror"_s.arg(contacts));
    mirrorWith(contacts);
    QTemporaryDir profile;
    Settings settings(profile.path());
    Connection connection;
    connection.id = u"bench"_s;
    Workspace workspace(ApiSettings(), {}, connection, mirrorFolder(contacts));
    ContactsPage page(&settings);
    page.resize(1280, 800);
    page.setWorkspace(&workspace);
    page.show();
    auto *table = page.findChild<RecordTable *>();
    auto *search = page.findChild<QLineEdit *>(u"searchEdit"_s);
    waitFor([&] { return table->recordModel()->rowCount() == contacts; }, 60000, "the table");
    printLine(u"table open"_s, u"%1 MiB"_s.arg(residentKilobytes() / 1024));
    for (const char letter : QByteArray("martin")) {
        QTest::keyClick(search, letter);
        waitFor([&] { return !table->recordModel()->isQuerying(); }, 60000, "an answer");
    }
    search->clear();
    waitFor([&] { return table->recordModel()->rowCount() == contacts; }, 60000, "all rows");
    for (int i = 0; i < 50; ++i) {
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() / 50 * i);
        table->viewport()->repaint();
    }
    const double resident = static_cast<double>(residentKilobytes()) / 1024;
    printLine(u"after searching and scrolling, resident in all"_s, u"%1 MiB"_s.arg(resident, 0, 'f', 1),
        u"below 150 MiB"_s, resident < 150);
    return resident < 150 ? 0 : 1;
}
