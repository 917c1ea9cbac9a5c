using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.Intake.FormBuilder;

namespace EscalationRoom.Domain.Tests.Intake;

public sealed class CheckingTheCriteria
{
    private static readonly DateTimeOffset Now = new(2026, 11, 17, 13, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Without_an_attempt_and_younger_than_an_hour_it_does_not_and_both_reasons_are_told()
    {
        var check = CriteriaCheck.Of(AForm() with { Attempts = [], Imported = [Written(Now.AddMinutes(-20))] }, Now);
        Assert.False(check.IsMet);
        Assert.Equal(["No attempt through the standard channels is listed.", "The client first wrote less than an hour ago."], check.Reasons());
    }

    [Fact]
    public void An_attempt_through_the_standard_channels_is_enough() => Assert.True(CriteriaCheck.Of(AForm(), Now).IsMet);

    [Fact]
    public void So_is_a_ticket_that_is_older_than_an_hour() => Assert.True(CriteriaCheck.Of(AForm() with { Attempts = [], Imported = [Written(Now.AddHours(-1))] }, Now).IsMet);

    [Theory]
    [InlineData(Severity.Sev1, true)]
    [InlineData(Severity.Sev2, true)]
    [InlineData(Severity.Sev3, false)]
    public void What_is_severe_need_not_wait_for_the_standard_channels_if_it_says_why(Severity severity, bool isMet) =>
        Assert.Equal(isMet, CriteriaCheck.Of(AForm() with { Severity = severity, Attempts = ["none, because it began 5 minutes ago"] }, Now).IsMet);

    [Fact]
    public void Without_a_severity_test_nothing_is_an_escalation()
    {
        var check = CriteriaCheck.Of(AForm() with { SeverityTest = "" }, Now);
        Assert.Equal((false, "No severity test is ticked."), (check.IsMet, check.Reasons()[0]));
    }

    [Fact]
    public void What_does_not_meet_them_goes_in_with_a_reason_and_keeps_the_result()
    {
        var form = AForm() with { Severity = Severity.Sev3, Attempts = ["none, because nobody else has access"] };
        Assert.Contains("criteria: No attempt through the standard channels is listed.", Assert.IsType<TheSubmissionHasGaps>(SubmissionRules.Check(form, Now).Refusal).Missing);

        var done = RoomBuilder.Done(SubmissionRules.Check(form with { OverrideReason = "The client's board meets at noon." }, Now));
        Assert.Equal((false, "The client's board meets at noon."), (done.Submission.Details!.Criteria!.IsMet, done.Submission.Details.OverrideReason));
    }

    private static ImportedItem Written(DateTimeOffset at) => new("Wei", "", Speaker.Client, "", "Words.", at, "", "", "", "", "");
}
