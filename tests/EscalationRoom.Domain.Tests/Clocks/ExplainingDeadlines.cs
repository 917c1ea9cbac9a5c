using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Clocks.SlaMeasure;

namespace EscalationRoom.Domain.Tests.Clocks;

public sealed class ExplainingDeadlines
{
    [Fact]
    public void Every_stretch_that_counted_and_every_one_that_did_not_is_told_in_words()
    {
        var it = ClockStory.Of(Severity.Sev2).Pause(3, PauseKind.AwaitingThirdParty, until: 6).Tell(6);
        var lines = ClockLedger.Of(it.Clock(Resolve), it.Time(8));
        Assert.Equal(
            [
                "2 business days promised, counted in London business hours.",
                "3 h counted.",
                "Not counted, stopped by Priya Raman. Why.",
                "2 h counted.",
                "Due; 15 h left now.",
            ],
            lines.Select(line => line.Words));
        Assert.Equal((it.Time(3), it.Time(6)), (lines[2].At, lines[2].To!.Value));
        Assert.Equal(23, it.HoursTo(lines[^1].At));
    }

    [Fact]
    public void A_moved_deadline_is_told_with_what_moved_it()
    {
        var it = ClockStory.Of(Severity.Sev3).At(2, (clocks, now) => clocks.Under(clocks.Terms with { Severity = Severity.Sev2 }, "The severity was raised to Sev2.", now));
        var lines = ClockLedger.Of(it.Clock(Resolve), it.Time(3));
        Assert.StartsWith("5 business days promised", lines[0].Words, StringComparison.Ordinal);
        var moved = Assert.Single(lines, line => line.Kind is LedgerKind.Moved);
        Assert.Equal("The severity was raised to Sev2. 2 business days in London business hours from the start, instead of 5 business days.", moved.Words);
        Assert.Equal((50, 20), (it.HoursTo(moved.Was!.Value), it.HoursTo(moved.Now!.Value)));
    }

    [Fact]
    public void What_was_met_says_how_much_was_left_and_what_was_late_how_late()
    {
        var met = ClockStory.Of(Severity.Sev2).At(1.2, (clocks, now) => clocks.SpeakToClient(now));
        Assert.Equal("Met with 48 min left.", ClockLedger.Of(met.Clock(FirstResponse), met.Time(9))[^1].Words);
        var late = ClockStory.Of(Severity.Sev2).At(3.5, (clocks, now) => clocks.SpeakToClient(now));
        Assert.Equal(["The deadline passed.", "Met 1 h 30 min late."], ClockLedger.Of(late.Clock(FirstResponse), late.Time(9)).Skip(2).Select(line => line.Words));
    }

    [Fact]
    public void A_face_shows_what_is_left_what_holds_it_and_when_it_counts_on()
    {
        var it = ClockStory.Of(Severity.Sev2).Pause(5, PauseKind.ClientRequestedHold, until: 30);
        var face = ClockFace.Of(it.Clock(Resolve), it.Clocks, it.Time(8));
        Assert.Equal((ClockState.Paused, 15, 25, "Priya Raman", it.Time(30)), (face.State, face.Left.TotalHours, face.Used, face.Stopped?.By, face.Until));
        Assert.Null(face.Deadline);
        Assert.Empty(face.OpenHours(it.Time(20), it.Time(8)));
    }

    [Fact]
    public void The_hours_that_count_until_the_deadline_add_up_to_what_is_left()
    {
        var it = ClockStory.Of(Severity.Sev2);
        var face = ClockFace.Of(it.Clock(Resolve), it.Clocks, it.Time(2));
        Assert.Equal(3, face.OpenHours(it.Time(20), it.Time(2)).Count);
        Assert.Equal(face.Left, face.OpenHours(it.Time(20), it.Time(2)).Aggregate(NodaTime.Duration.Zero, (sum, open) => sum + open.Duration));
        var always = ClockStory.Of(Severity.Sev1);
        Assert.Single(ClockFace.Of(always.Clock(Resolve), always.Clocks, always.Time(2)).OpenHours(always.Time(8), always.Time(2)));
    }
}
