using EscalationRoom.Domain.Rooms;
using NodaTime;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>Words that sound like a commitment are found so that their sender can be asked; the scenarios' own words among them.</summary>
public sealed class HearingCommitments
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>13:03 in London, in summer.</summary>
    private static readonly DateTimeOffset Now = new(2026, 6, 2, 12, 3, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("We do not know the cause yet. Next update by 13:40.", CommitmentKind.NextUpdate, "Next update by 13:40", 13, 40, 0)]
    [InlineData("Please hold the decision until our next update, by 13:55.", CommitmentKind.NextUpdate, "Please hold the decision until our next update, by 13:55", 13, 55, 0)]
    [InlineData("Next update by 14:35, at once if anything changes.", CommitmentKind.NextUpdate, "Next update by 14:35, at once if anything changes", 14, 35, 0)]
    [InlineData("No decision yet. Next status tomorrow by 17:00.", CommitmentKind.NextUpdate, "Next status tomorrow by 17:00", 17, 0, 1)]
    [InlineData("I will tell you why it was missed by noon tomorrow", CommitmentKind.Deliverable, "I will tell you why it was missed by noon tomorrow", 12, 0, 1)]
    [InlineData("Helen Strand will phone Peter at 14:15.", CommitmentKind.Deliverable, "Helen Strand will phone Peter at 14:15", 14, 15, 0)]
    [InlineData("We'll send it by 2:30 pm!", CommitmentKind.Deliverable, "We'll send it by 2:30 pm", 14, 30, 0)]
    [InlineData("You get the log within 45 minutes by mail, we will see to it.", CommitmentKind.Deliverable, "You get the log within 45 minutes by mail, we will see to it", 13, 48, 0)]
    [InlineData("The log before 9:00.", CommitmentKind.Deliverable, "The log before 9:00", 9, 0, 1)]
    public void A_time_is_read_on_the_senders_clock(string text, CommitmentKind kind, string what, int hour, int minute, int day)
    {
        var sign = Assert.Single(CommitmentSigns.In(text, Now, London), it => it.Due is not null);
        var due = new LocalDate(2026, 6, 2).PlusDays(day).At(new LocalTime(hour, minute)).InZoneStrictly(London).ToDateTimeOffset();
        Assert.Equal((kind, what, due.UtcDateTime), (sign.Kind, sign.What, sign.Due!.Value.UtcDateTime));
    }

    [Theory]
    [InlineData("You will have a written incident report within two business days.")]
    [InlineData("I will send you the log each week for eight weeks.")]
    [InlineData("Status, day 4: you will have the letter tomorrow morning.")]
    [InlineData("you hear from me every four hours until then")]
    public void Where_no_clock_time_is_said_the_sender_is_asked_for_one(string text)
    {
        var sign = Assert.Single(CommitmentSigns.In(text, Now, London));
        Assert.Null(sign.Due);
    }

    [Fact]
    public void One_sentence_can_hold_two() =>
        Assert.Equal(
            ["You will have a written incident report within two business days", "Helen Strand will phone Peter at 14:15", "Next update by 14:35"],
            CommitmentSigns.In("You will have a written incident report within two business days, and Helen Strand will phone Peter at 14:15. Next update by 14:35.", Now, London)
                .Select(it => it.What));

    [Theory]
    [InlineData("All sites confirm. Thank you.")]
    [InlineData("Booking has been failing at all 14 sites since 12:41.")]
    [InlineData("The pool went from 400 to 40 at 99:99.")]
    [InlineData("")]
    public void Other_words_are_left_alone(string text) => Assert.Empty(CommitmentSigns.In(text, Now, London));

    [Fact]
    public void Long_words_are_cut_and_many_are_not_all_asked()
    {
        var sign = CommitmentSigns.In($"We will {new string('x', 500)}.", Now, London)[0];
        Assert.Equal(Room.LongestCommitment, sign.What.Length);
        Assert.Equal(4, CommitmentSigns.In(string.Concat(Enumerable.Repeat("We will call. ", 50)), Now, London).Count);
    }

    [Fact(Timeout = 5000)]
    public async Task The_longest_message_is_read_in_no_time()
    {
        foreach (var text in (string[])[new('a', Room.LongestText), string.Concat(Enumerable.Repeat("and a will ", 1400)), string.Concat(Enumerable.Repeat(", and a b c ", 1300)), string.Concat(Enumerable.Repeat("a.b", 5000))])
        {
            await Task.Run(() => CommitmentSigns.In(text, Now, London), TestContext.Current.CancellationToken);
        }
    }
}
