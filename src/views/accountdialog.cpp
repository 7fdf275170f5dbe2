// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdialog.h"

#include "accountbook.h"
#include "ui_accountdialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

AccountDialog::AccountDialog(AccountBook *book, const QString &id, const QStringList &others, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AccountDialog>())
    , m_book(book)
    , m_id(id)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    for (const QString &other : others) {
        if (other != id)
            m_taken.append(book->entry(other).name.toCaseFolded());
    }
    const AccountEntry entry = book->entry(id);
    m_ui->nameEdit->setMaxLength(MaxName);
    m_ui->nameEdit->setPlaceholderText(AccountBook::defaultName(id));
    if (entry.hasOwnName)
        m_ui->nameEdit->setText(entry.name);
    m_ui->nameEdit->selectAll();
    m_ui->colourChooser->setColour(entry.colour);
    QPushButton *save = m_ui->buttonBox->button(QDialogButtonBox::Save);
    save->setObjectName(u"saveButton"_s);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &AccountDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &AccountDialog::checkName);
    checkName();
}

AccountDialog::~AccountDialog() = default;

QString AccountDialog::nameIsTaken()
{
    return tr("Another account has this name. Choose one that tells them apart.");
}

void AccountDialog::checkName()
{
    const QString name = m_ui->nameEdit->text().simplified().toCaseFolded();
    const bool taken = !name.isEmpty() && m_taken.contains(name);
    m_ui->problemLabel->setText(taken ? nameIsTaken() : QString());
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(!taken);
}

void AccountDialog::accept()
{
    m_book->setName(m_id, m_ui->nameEdit->text());
    m_book->setColour(m_id, m_ui->colourChooser->colour());
    QDialog::accept();
}
