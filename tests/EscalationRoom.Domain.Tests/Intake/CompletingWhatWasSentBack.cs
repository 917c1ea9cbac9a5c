using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Intake;

public sealed class CompletingWhatWasSentBack
{
    private static readonly EscalationForm Before = new(
        default(Domain.Clients.ClientId), EscalationType.ServiceOutage, Severity.Sev1, "Cannot operate a core service", "Feed down", "It stopped at 12:41 everywhere.", "Clinics wait", "By 14:00", ["12:50 Jun restarted it"], [], new Dictionary<string, string> { ["affectedService"] = "feed" }, "");

    [Fact]
    public void Only_what_reads_differently_is_a_change()
    {
        var said = new SubmissionChange(Before.WhatHappened, "212 appointments", Attempts: ["12:50 Jun restarted it"], Fields: [new("affectedService", "feed"), new("affectedSites", "14")]);
        var completed = SubmissionRules.CheckCompleted(Before, said).Value!;

        Assert.Equal((null, "212 appointments", null), (completed.Change!.WhatHappened, completed.Change.Impact, completed.Change.Attempts));
        Assert.Equal([new FilledField("affectedSites", "14")], completed.Change.Fields!);
        Assert.True(completed.Completeness > Completeness.Of(Before).Score);
    }

    [Fact]
    public void Saying_the_same_again_changes_nothing_and_what_is_left_out_stays()
    {
        Assert.Null(SubmissionRules.CheckCompleted(Before, new SubmissionChange(Impact: "Clinics wait")).Value!.Change);
        var form = new SubmissionChange(Fields: [new("affectedService", "")]).In(Before);
        Assert.Equal(("Clinics wait", 0), (form.Impact, form.Fields.Count));
    }

    [Fact]
    public void What_nothing_goes_in_without_cannot_be_taken_out_and_what_was_lacking_may_go_on_lacking()
    {
        Assert.IsType<TheSubmissionHasGaps>(SubmissionRules.CheckCompleted(Before, new SubmissionChange(WhatHappened: " ")).Refusal);
        Assert.IsType<TheSubmissionHasGaps>(SubmissionRules.CheckCompleted(Before, new SubmissionChange(Attempts: [])).Refusal);
        Assert.True(SubmissionRules.CheckCompleted(Before with { Attempts = [] }, new SubmissionChange(Impact: "14 sites")).IsDone);
    }

    [Fact]
    public void A_room_holds_what_was_submitted_with_what_was_completed_since()
    {
        var room = Room.Open(RoomId.New(), new RoomKey("ESC-2026-0907"), AnOutage(), Mira, Rachel, Noon);
        room.Return(Rachel, "The numbers.", Noon);
        var held = HeldForm.Of(default, room.Recorded)!;
        var completed = SubmissionRules.CheckCompleted(held, new SubmissionChange(Impact: "212 appointments")).Value;
        Assert.True(room.Resubmit(Mira, "", completed, Noon).IsDone);

        Assert.Equal("212 appointments", HeldForm.Of(default, room.Recorded)!.Impact);
    }

    [Fact]
    public void Another_kind_asks_for_what_that_kind_needs_in_the_words_of_a_new_form()
    {
        var refused = Assert.IsType<TheSubmissionHasGaps>(SubmissionRules.CheckCompleted(Before, new SubmissionChange(Type: EscalationType.BillingDispute)).Refusal);
        Assert.Contains(refused.Missing, it => it.Contains("fields.invoices", StringComparison.Ordinal));
        Assert.DoesNotContain(refused.Missing, it => it.Contains("fields.affectedSites", StringComparison.Ordinal));
        Assert.True(SubmissionRules.CheckCompleted(Before, new SubmissionChange(Type: EscalationType.BillingDispute, OverrideReason: "It cannot wait.")).IsDone);
        Assert.IsType<TheSubmissionHasGaps>(SubmissionRules.CheckCompleted(Before, new SubmissionChange(Type: (EscalationType)byte.MaxValue)).Refusal);
        Assert.IsType<TheSubmissionHasGaps>(SubmissionRules.CheckCompleted(Before, new SubmissionChange(Title: " ")).Refusal);
        Assert.IsType<TheSubmissionHasGaps>(SubmissionRules.CheckCompleted(Before, new SubmissionChange(SeverityTest: "")).Refusal);
    }

    [Fact]
    public void Another_title_kind_and_severity_are_in_the_record_as_always_and_move_the_clocks_once()
    {
        var room = Room.Open(RoomId.New(), new RoomKey("ESC-2026-0908"), AnOutage() with { Coverage = new(Domain.Clients.ClientTier.Strategic, "cal-emea") }, Mira, Rachel, Noon);
        room.Return(Rachel, "The kind.", Noon);
        var before = room.Clocks!.Of(SlaMeasure.Resolve)!.Deadline;
        var told = room.Recorded.Count;
        var to = room.Severity == Severity.Sev2 ? Severity.Sev3 : Severity.Sev2;
        Complete(room, new SubmissionChange(Title: "Invoice of May", Type: EscalationType.BillingDispute, Severity: to, SeverityTest: "A dispute.", OverrideReason: "Now."));

        var facts = room.Recorded.Skip(told).ToList();
        Assert.Equal(("Invoice of May", EscalationType.BillingDispute, to), (room.Title, room.Type, room.Severity));
        Assert.Equal("A dispute.", Assert.Single(facts.OfType<EscalationSeverityChanged>()).Reason);
        Assert.Equal("Invoice of May", Assert.Single(facts.OfType<RetitlingAnnounced>()).To);
        Assert.Single(facts.OfType<ClockRecalculated>(), it => it.Clock is SlaMeasure.Resolve);
        Assert.Equal((EscalationType.BillingDispute, to), (room.Clocks.Terms.Type, room.Clocks.Terms.Severity));
        Assert.NotEqual(before, room.Clocks.Of(SlaMeasure.Resolve)!.Deadline);
    }

    [Fact]
    public void Another_kind_alone_moves_its_clocks_and_opens_its_lanes_without_closing_one()
    {
        var room = Room.Open(RoomId.New(), new RoomKey("ESC-2026-0909"), AnOutage() with { Severity = Severity.Sev2, Coverage = new(Domain.Clients.ClientTier.Strategic, "cal-emea") }, Mira, Rachel, Noon);
        room.Return(Rachel, "The kind.", Noon);
        Complete(room, new SubmissionChange(Type: EscalationType.ContractDispute, OverrideReason: "Now."));

        Assert.Contains(room.Recorded.OfType<ClockRecalculated>(), it => it.Clock is SlaMeasure.Resolve);
        Assert.True(room.OpenLanes.Has(Lane.Privileged) && room.OpenLanes.Has(Lane.Client) && room.OpenLanes.Has(Lane.Internal));
    }

    [Fact]
    public void What_the_room_was_given_meanwhile_is_held_and_a_title_nobody_saw_is_not_written_over()
    {
        var room = Room.Open(RoomId.New(), new RoomKey("ESC-2026-0910"), AnOutage() with { Severity = Severity.Sev2 }, Mira, Rachel, Noon);
        room.Return(Rachel, "The title.", Noon);
        room.Retitle(Rachel.Id, "Feed down at 14 sites", room.Title, Noon);
        room.ChangeSeverity(Rachel.Id, Severity.Sev1, "", Noon);
        var held = HeldForm.Of(default, room.Recorded)!;

        Assert.Equal(("Feed down at 14 sites", Severity.Sev1), (held.Title, held.Severity));
        var completed = SubmissionRules.CheckCompleted(held, new SubmissionChange(Title: "Mine")).Value! with { SeenTitle = "Feed down" };
        room.Refuses<SomebodyRetitledItMeanwhile>(it => it.Resubmit(Mira, "", completed, Noon).Refusal);
    }

    private static void Complete(Room room, SubmissionChange change)
    {
        var completed = SubmissionRules.CheckCompleted(HeldForm.Of(room.Client, room.Recorded)!, change);
        Assert.True(completed.IsDone, completed.Refusal?.Reason);
        Assert.True(room.Resubmit(Mira, "", completed.Value, Noon).IsDone);
    }

    [Theory]
    [InlineData("amount", "skills")]
    [InlineData("Amount", "Skills")]
    public void A_sum_or_a_skill_counts_for_routing_however_its_field_is_spelled(string amount, string skills)
    {
        var described = RoutingCase.Of(EscalationType.ServiceOutage, Severity.Sev1, Routing.Office.Aldermoor, null, RoomBuilder.Noon);
        var read = described.With(Before with { Fields = new Dictionary<string, string> { [amount] = "GBP 118,400", [skills] = "platform" } });

        Assert.Equal((118_400m, "platform"), (read.Amount, Assert.Single(read.Named)));
    }
}
