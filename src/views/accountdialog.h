// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

class AccountBook;

namespace Ui {
class AccountDialog;
}

// Name and colour of an account, written into the book when the user agrees. Shown with open(); deletes itself when
// closed.
class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr int MaxName = 60;
    static QString nameIsTaken(); // a sentence

    // others: the ids of the accounts whose names are taken, as two of the same name would be mixed up.
    AccountDialog(AccountBook *book, const QString &id, const QStringList &others, QWidget *parent = nullptr);
    ~AccountDialog() override;

    void accept() override;

private:
    void checkName();

    std::unique_ptr<Ui::AccountDialog> m_ui;
    AccountBook *m_book;
    QString m_id;
    QStringList m_taken{};
};
