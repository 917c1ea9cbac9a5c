using System.Collections.Frozen;
using EscalationRoom.Domain.Intake;
using NodaTime;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Intake.Importing;

public sealed class ReadingPastedThreads
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly Speakers Speakers = new(new[] { "Tomás Herrera", "Jun Park" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase), new[] { "corvane.example" }.ToFrozenSet());

    [Fact]
    public void The_unanswered_ticket_is_nine_messages_in_order_each_with_its_time_and_source()
    {
        var items = Read(TicketThread.Text);

        Assert.Equal(9, items.Count);
        Assert.Equal(items.OrderBy(it => it.SentAt), items);
        Assert.Equal(new DateTimeOffset(2026, 11, 16, 11, 5, 0, TimeSpan.Zero), items[0].SentAt);
        Assert.Equal(("Marek Nowak", "marek.nowak@quillon.example", "Mon, 16 Nov 2026 06:05"), (items[0].From, items[0].Address, items[0].WrittenAs));
        Assert.Equal("The dock-door feed stopped at 05:50. Nothing arrives at docks 3 to 9.\nWe load by hand until it is back.", items[0].Text);
        Assert.All(items, it => Assert.Equal(("Ticket ZD-88213", "ZD-88213 Dock-door feed has stopped"), (it.Source, it.Subject)));
        Assert.Equal(["ZD-88213#1", "ZD-88213#9"], [items[0].ExternalId, items[8].ExternalId]);
        Assert.Equal([Speaker.Client, Speaker.Machine, Speaker.Client, Speaker.Client, Speaker.Machine, Speaker.Client, Speaker.Client, Speaker.Client, Speaker.Client], items.Select(it => it.Speaker));
    }

    [Theory]
    [InlineData("Wei Zhang, 14 Nov 2026 18:12\nStill nothing.", "Wei Zhang", "2026-11-14T23:12:00Z")]
    [InlineData("2026-11-14 18:12 Wei Zhang: Still nothing.", "Wei Zhang", "2026-11-14T23:12:00Z")]
    [InlineData("[2026-11-14T18:12:30+01:00] Wei Zhang\nStill nothing.", "Wei Zhang", "2026-11-14T17:12:30Z")]
    [InlineData("On Sat, Nov 14, 2026 at 6:12 PM Wei Zhang <wei.zhang@quillon.example> wrote:\nStill nothing.", "Wei Zhang", "2026-11-14T23:12:00Z")]
    [InlineData("Am 14. Nov. 2026 um 18:12 schrieb Wei Zhang:\nStill nothing.", "Wei Zhang", "2026-11-14T23:12:00Z")]
    [InlineData("Wei Zhang (customer) — November 14th, 2026, 06:12 pm\nStill nothing.", "Wei Zhang", "2026-11-14T23:12:00Z")]
    [InlineData("Wei Zhang | 11/14/2026 18:12\nStill nothing.", "Wei Zhang", "2026-11-14T23:12:00Z")]
    [InlineData("Wei Zhang | 14.11.2026 18:12\nStill nothing.", "Wei Zhang", "2026-11-14T23:12:00Z")]
    [InlineData("Wei Zhang, 14 Nov 2026 18:12 GMT\nStill nothing.", "Wei Zhang", "2026-11-14T18:12:00Z")]
    [InlineData("From: Wei Zhang <wei.zhang@quillon.example>\nSent: Saturday, November 14, 2026 6:12 PM\nTo: Support\nSubject: Feed\n\nStill nothing.", "Wei Zhang", "2026-11-14T23:12:00Z")]
    public void Lines_that_name_who_and_when_begin_a_message_however_systems_write_them(string text, string name, string at)
    {
        var item = Assert.Single(Read(text));
        Assert.Equal((name, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), "Still nothing."), (item.From, item.SentAt, item.Text));
    }

    [Theory]
    [InlineData("3/4/2026 10:00", "America/New_York", 3, 4)]
    [InlineData("3/4/2026 10:00", "Europe/London", 4, 3)]
    [InlineData("13/4/2026 10:00", "America/New_York", 4, 13)]
    [InlineData("4/13/2026 10:00", "Europe/London", 4, 13)]
    [InlineData("3.4.2026 10:00", "America/New_York", 4, 3)]
    public void Numbers_alone_are_read_as_where_they_were_written(string words, string zone, int month, int day)
    {
        var at = WrittenTime.Find($"Wei, {words}", DateTimeZoneProviders.Tzdb[zone])!.At;
        Assert.Equal((month, day), (at.Month, at.Day));
    }

    [Theory]
    [InlineData("Nothing works since 2026-11-14 18:12, and we wait for your answer since then!")]
    [InlineData("> On 14 Nov 2026, at 18:12, Wei Zhang wrote:")]
    [InlineData("14 Nov 2026 18:12")]
    [InlineData("Wei Zhang, 31 Feb 2026 10:00\nWords.")]
    [InlineData("Wei Zhang, 14 Nov 2026 29:75\nWords.")]
    [InlineData("Words without anybody.")]
    [InlineData("")]
    public void What_names_nobody_or_no_time_is_refused_in_words(string text) => Assert.IsType<NoDatedMessages>(PastedThread.Read(text, Source()).Refusal);

    [Fact]
    public void Messages_pasted_newest_first_stand_oldest_first() =>
        Assert.Equal(["First.", "Second."], Read("Wei Zhang, 15 Nov 2026 10:00\nSecond.\nWei Zhang, 14 Nov 2026 10:00\nFirst.").Select(it => it.Text));

    [Theory]
    [InlineData("Jun Park", "", Speaker.Ours)]
    [InlineData("jun park", "", Speaker.Ours)]
    [InlineData("Somebody", "somebody@corvane.example", Speaker.Ours)]
    [InlineData("Corvane Support", "", Speaker.Ours)]
    [InlineData("Jun Park", "jun.park@corvane.example.attacker.example", Speaker.Client)]
    [InlineData("Wei Zhang", "", Speaker.Client)]
    [InlineData("Corvane Support (automatic)", "", Speaker.Machine)]
    [InlineData("", "no-reply@corvane.example", Speaker.Machine)]
    public void Our_people_and_machines_are_told_from_the_clients(string name, string address, Speaker speaker) => Assert.Equal(speaker, Speakers.SideOf(name, address));

    [Fact]
    public void A_novel_is_cut_and_says_so_and_never_within_a_letter()
    {
        var item = Assert.Single(Read($"Wei Zhang, 14 Nov 2026 18:12\n{string.Concat(Enumerable.Repeat("😀", 5000))}"));
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(item.Text) <= Domain.Rooms.Room.LongestText);
        Assert.EndsWith("😀", item.Text, StringComparison.Ordinal);
        Assert.Contains("Cut at 16 KB", item.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heap_of_messages_is_refused() =>
        Assert.IsType<TooManyMessages>(PastedThread.Read(string.Join('\n', Enumerable.Repeat("Wei Zhang, 14 Nov 2026 18:12\nAgain.", ImportSource.MostItems + 1)), Source()).Refusal);

    [Fact]
    public void Long_lines_of_nonsense_are_read_at_once()
    {
        var began = System.Diagnostics.Stopwatch.StartNew();
        PastedThread.Read(string.Join('\n', Enumerable.Repeat(new string('1', 20_000) + " 14 " + new string(' ', 2_000) + "Nov", 100)), Source());
        Assert.True(began.Elapsed < TimeSpan.FromSeconds(5), $"{began.Elapsed}");
    }

    private static IReadOnlyList<ImportedItem> Read(string text) => Done(PastedThread.Read(text, Source())).Items;

    private static ImportSource Source() => new("", "", NewYork, Speakers);
}
