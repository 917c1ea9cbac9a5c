using System.Globalization;
using EscalationRoom.Domain.Intake;
using MimeKit;

namespace EscalationRoom.Web.Intake.Importing;

/// <summary>What a mail's headers say about it beyond its words. A saved mail proves nothing; what speaks against it is said.</summary>
internal static class MailMarks
{
    public static WrittenTime? TimeOf(MimeMessage mail) =>
        (Time(mail.Headers[HeaderId.Date]) ?? Time(mail.Headers[HeaderId.Received]?.Split(';')[^1])) is var found && found is { } time
            ? new WrittenTime(time.At.ToUniversalTime(), time.Words, 0)
            : null;

    public static bool IsEncrypted(MimeMessage mail) =>
        mail.Body?.ContentType is { } type
        && (type.IsMimeType("multipart", "encrypted")
            || (type.MediaSubtype.EndsWith("pkcs7-mime", StringComparison.OrdinalIgnoreCase) && !"signed-data".Equals(type.Parameters["smime-type"], StringComparison.OrdinalIgnoreCase)));

    /// <summary>Nobody wrote it: an out-of-office reply, a bounce, a list's robot.</summary>
    public static bool IsAutomatic(MimeMessage mail) =>
        (mail.Headers[HeaderId.AutoSubmitted] is { Length: > 0 } auto && !auto.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || mail.Headers["X-Autoreply"] is not null
        || mail.Headers["X-Autorespond"] is not null
        || "auto_reply".Equals(mail.Headers[HeaderId.Precedence]?.Trim(), StringComparison.OrdinalIgnoreCase)
        || IsReport(mail);

    public static IEnumerable<string> Of(MimeMessage mail)
    {
        var from = mail.From.Mailboxes.FirstOrDefault();
        if (IsReport(mail))
        {
            yield return "A delivery report, not words of a person.";
        }
        else if (IsAutomatic(mail))
        {
            yield return "An automatic reply.";
        }

        if (Fails(mail))
        {
            yield return "Sender not proven: the receiving server's checks failed.";
        }

        if (from?.Name is { } name && name.Contains('@', StringComparison.Ordinal) && !name.Contains(from.Address, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Sender not proven: the name shows another address than {from.Address}.";
        }

        if (from is not null && mail.ReplyTo.Mailboxes.FirstOrDefault() is { } reply && !SameDomain(reply, from))
        {
            yield return $"Answers to it go to {reply.Address}.";
        }

        if (mail.Attachments.Select(NameOf).Where(it => it.Length > 0).ToList() is { Count: > 0 } files)
        {
            yield return $"Not imported with it: {string.Join(", ", files)}.";
        }
    }

    private static bool IsReport(MimeMessage mail) => mail.Body is MultipartReport || mail.Headers[HeaderId.ReturnPath]?.Trim() is "<>";

    private static bool Fails(MimeMessage mail) => mail.Headers[HeaderId.AuthenticationResults] is { } results
        && ((string[])["dmarc=fail", "spf=fail", "dkim=fail", "spf=softfail"]).Any(it => results.Contains(it, StringComparison.OrdinalIgnoreCase));

    private static bool SameDomain(MailboxAddress one, MailboxAddress other) => string.Equals(one.Domain, other.Domain, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(MimeEntity part) => part is MessagePart ? "" : part.ContentDisposition?.FileName ?? part.ContentType.Name ?? "";

    private static (DateTimeOffset At, string Words)? Time(string? header) =>
        header?.Trim() is { Length: > 0 } words && MimeKit.Utils.DateUtils.TryParse(words, out var at) && at > DateTimeOffset.UnixEpoch ? (at, words.ToString(CultureInfo.InvariantCulture)) : null;
}
