using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Web.Intake.Importing;
using EscalationRoom.Web.Tests.Architecture;
using MimeKit;
using NodaTime;

namespace EscalationRoom.Web.Tests.Intake;

/// <summary>The corpus in <c>Mails</c> is our own: every mail of it is imported or refused in words.</summary>
public sealed class ImportingMails
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests/EscalationRoom.Web.Tests/Intake/Mails");

    private static readonly Dictionary<string, Type> Refused = new()
    {
        ["not-a-mail"] = typeof(ThisIsNotAMail),
        ["not-text"] = typeof(ThisIsNotAMail),
        ["empty"] = typeof(ThisIsNotAMail),
        ["encrypted-pgp"] = typeof(TheMailIsEncrypted),
        ["encrypted-smime"] = typeof(TheMailIsEncrypted),
        ["without-a-date"] = typeof(TheMailHasNoDate),
        ["broken-date"] = typeof(TheMailHasNoDate),
    };

    /// <summary>The product has started and sent a mail before it reads the first one.</summary>
    static ImportingMails()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(ReadMail).Module.ModuleHandle);
        new MimeMessage { Subject = "Sent before", Body = new TextPart("plain") { Text = "Look." } }.WriteTo(Stream.Null, TestContext.Current.CancellationToken);
    }

    public static TheoryData<string> Corpus => [.. Directory.GetFiles(Folder, "*.eml").Select(it => Path.GetFileNameWithoutExtension(it)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_corpus_is_large_enough() => Assert.True(Corpus.Count >= 40, $"{Corpus.Count} mails");

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Every_mail_is_imported_or_refused_in_words(string name)
    {
        var read = await ReadAsync(name);

        Assert.Equal(Refused.GetValueOrDefault(name), read.Refusal?.GetType());
        Assert.All(read.Value?.Items ?? [], it =>
        {
            Assert.NotEmpty(it.Text);
            Assert.NotEmpty(it.From);
            Assert.Equal(2026, it.SentAt.Year);
            Assert.DoesNotContain("<script", it.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\n', it.Subject);
        });
    }

    [Theory]
    [InlineData("gmail-alternative", "Still nothing.")]
    [InlineData("gmail-html-only", "Still nothing.\nDocks 3 to 9.")]
    [InlineData("outlook-html", "Still nothing.")]
    [InlineData("outlook-inline-image", "Still nothing.")]
    [InlineData("windows-1252-quoted", "Still nothing – it’s the third time.")]
    [InlineData("japanese-iso-2022-jp", "フィードが止まっています。")]
    [InlineData("japanese-shift-jis", "まだ動きません。")]
    [InlineData("russian-koi8", "Ничего не работает.")]
    [InlineData("chinese-gb18030", "仍然没有数据。")]
    [InlineData("arabic-right-to-left", "لا شيء يعمل منذ الصباح.")]
    [InlineData("hebrew-html", "שום דבר לא עובד.")]
    [InlineData("open-multipart", "Still nothing.")]
    [InlineData("signed-smime", "Still nothing.")]
    [InlineData("no-words", "(no words)")]
    public async Task Its_words_are_read_whatever_wrote_them(string name, string words) => Assert.Equal(words, Assert.Single((await ReadAsync(name)).Value!.Items).Text);

    [Fact]
    public async Task Quotations_stay_in_full()
    {
        var text = Assert.Single((await ReadAsync("three-level-quotes")).Value!.Items).Text;
        Assert.Contains(">>> We have received your request.", text.Replace("> > >", ">>>", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exchange-out-of-office", "An automatic reply.")]
    [InlineData("gmail-vacation", "An automatic reply.")]
    [InlineData("vacation-by-precedence", "An automatic reply.")]
    [InlineData("bounce", "A delivery report")]
    [InlineData("bounce-empty-return-path", "A delivery report")]
    [InlineData("read-receipt", "A delivery report")]
    [InlineData("machine-no-reply", "")]
    public async Task What_nobody_wrote_is_marked_and_counts_as_nobodys_words(string name, string remark)
    {
        var item = (await ReadAsync(name)).Value!.Items[0];
        Assert.Equal(Speaker.Machine, item.Speaker);
        Assert.Contains(remark, item.Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spoofed-display-name", "the name shows another address than attacker@evil.example", Speaker.Client)]
    [InlineData("spoofed-our-domain", "checks failed", Speaker.Ours)]
    [InlineData("spoofed-reply-to", "Answers to it go to wei.zhang@quillon-logistics.evil.example", Speaker.Client)]
    [InlineData("spoofed-lookalike", "", Speaker.Client)]
    public async Task What_speaks_against_a_sender_is_said(string name, string remark, Speaker speaker)
    {
        var item = Assert.Single((await ReadAsync(name)).Value!.Items);
        Assert.Contains(remark, item.Remark, StringComparison.Ordinal);
        Assert.Equal(speaker, item.Speaker);
    }

    [Theory]
    [InlineData("forwarded-as-attachment", 2, "Docks are dark.")]
    [InlineData("forwarded-twice", 3, "Docks are flickering.")]
    [InlineData("forwarded-too-deep", 6, "Level 3.")]
    public async Task Mails_attached_to_a_mail_are_messages_of_their_own_in_the_order_they_were_written(string name, int count, string first)
    {
        var items = (await ReadAsync(name)).Value!.Items;
        Assert.Equal((count, first), (items.Count, items[0].Text));
    }

    [Fact]
    public async Task Attachments_that_stay_behind_are_named() =>
        Assert.Contains("Not imported with it: dock 3.jpg.", Assert.Single((await ReadAsync("apple-attachment")).Value!.Items).Remark, StringComparison.Ordinal);

    [Fact]
    public async Task A_mail_keeps_its_own_time_as_it_was_written_and_its_id()
    {
        var item = Assert.Single((await ReadAsync("outlook-plain")).Value!.Items);
        Assert.Equal(new DateTimeOffset(2026, 11, 14, 23, 12, 0, TimeSpan.Zero), item.SentAt);
        Assert.Equal(("Sat, 14 Nov 2026 18:12:00 -0500", "outlook-plain@quillon.example", "Mail"), (item.WrittenAs, item.ExternalId, item.Source));
    }

    [Fact]
    public async Task A_mail_of_25_MB_is_read_for_its_words()
    {
        await using var mail = Large(25 * 1024 * 1024);
        var item = Assert.Single((await ReadMail.OfAsync(mail, Source(), TestContext.Current.CancellationToken)).Value!.Items);
        Assert.Equal("Still nothing.", item.Text);
        Assert.Contains("plan.zip", item.Remark, StringComparison.Ordinal);
    }

    private static MemoryStream Large(int size)
    {
        var mail = new MemoryStream(size + 1000);
        mail.Write(Encoding.ASCII.GetBytes(
            "From: Wei Zhang <wei.zhang@quillon.example>\r\nDate: Sat, 14 Nov 2026 18:12:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: text/plain\r\n\r\nStill nothing.\r\n--b\r\nContent-Type: application/zip; name=plan.zip\r\nContent-Disposition: attachment; filename=plan.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"));
        var line = Encoding.ASCII.GetBytes($"{new string('A', 76)}\r\n");
        while (mail.Length < size)
        {
            mail.Write(line);
        }

        mail.Write("--b--\r\n"u8);
        mail.Position = 0;
        return mail;
    }

    private static async Task<Domain.Result<ImportedThread>> ReadAsync(string name)
    {
        await using var file = File.OpenRead(Path.Combine(Folder, $"{name}.eml"));
        return await ReadMail.OfAsync(file, Source(), TestContext.Current.CancellationToken);
    }

    private static ImportSource Source() => new("", "", DateTimeZone.Utc, new Speakers(FrozenSet<string>.Empty, new[] { "corvane.example" }.ToFrozenSet()));
}
