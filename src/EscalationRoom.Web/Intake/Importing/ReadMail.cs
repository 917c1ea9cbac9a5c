using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using MimeKit;

namespace EscalationRoom.Web.Intake.Importing;

/// <summary>Reads a saved mail, and the mails that are attached to it. Its words become plain text; nothing in it runs or is loaded.</summary>
public static class ReadMail
{
    private const int Deepest = 5;

    public static async Task<Result<ImportedThread>> OfAsync(Stream file, ImportSource source, CancellationToken cancellation)
    {
        try
        {
            using var mail = await MimeMessage.LoadAsync(file, cancellation);
            return mail.Headers.Contains(HeaderId.From) || mail.Headers.Contains(HeaderId.Received) || mail.Headers.Contains(HeaderId.Date) ? Of(mail, source) : new ThisIsNotAMail();
        }
        catch (FormatException)
        {
            return new ThisIsNotAMail();
        }
    }

    private static Result<ImportedThread> Of(MimeMessage mail, ImportSource source)
    {
        if (MailMarks.IsEncrypted(mail))
        {
            return new TheMailIsEncrypted();
        }

        var items = new List<ImportedItem>();
        foreach (var one in WithForwarded(mail, 0))
        {
            if (MailMarks.TimeOf(one) is not { } time)
            {
                return new TheMailHasNoDate(SubjectOf(one));
            }

            items.Add(ItemOf(one, time, source));
        }

        return new ImportedThread([.. items.OrderBy(it => it.SentAt)]);
    }

    private static IEnumerable<MimeMessage> WithForwarded(MimeMessage mail, int depth)
    {
        yield return mail;
        var attached = depth < Deepest ? mail.BodyParts.Concat(mail.Attachments).OfType<MessagePart>().Distinct().Select(it => it.Message).OfType<MimeMessage>() : [];
        foreach (var inner in attached.Where(it => it.Headers.Contains(HeaderId.From)).SelectMany(it => WithForwarded(it, depth + 1)))
        {
            yield return inner;
        }
    }

    private static ImportedItem ItemOf(MimeMessage mail, WrittenTime time, ImportSource source)
    {
        var from = mail.From.Mailboxes.FirstOrDefault();
        var remarks = MailMarks.Of(mail);
        return source.Item(
            from?.Name is { Length: > 0 } name ? name : from?.Address ?? mail.From.ToString(),
            from?.Address ?? "",
            mail.Subject ?? "",
            TextOf(mail),
            time,
            mail.MessageId ?? "",
            string.Join(" ", remarks),
            MailMarks.IsAutomatic(mail),
            source: "Mail");
    }

    /// <summary>Plain text where there is some, else what a reader of the HTML would see.</summary>
    private static string TextOf(MimeMessage mail)
    {
        var plain = mail.GetTextBody(MimeKit.Text.TextFormat.Flowed) ?? mail.TextBody;
        return string.IsNullOrWhiteSpace(plain) && mail.HtmlBody is { } html ? HtmlText.Of(html) : plain ?? "";
    }

    private static string SubjectOf(MimeMessage mail) => string.IsNullOrWhiteSpace(mail.Subject) ? "without a subject" : mail.Subject;
}

public sealed record ThisIsNotAMail() : Refusal("This file is not a mail. Save the mail as .eml and choose that, or paste its text with a line that says who wrote it and when.");

public sealed record TheMailIsEncrypted() : Refusal("This mail is encrypted and cannot be read here. Open it where the key is, and paste its text with sender and time.");

public sealed record TheMailHasNoDate(string Subject) : Refusal($"The mail \"{Subject}\" carries no date, so it has no place in the history. Paste its text with sender and time instead.");
