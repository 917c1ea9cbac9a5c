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
