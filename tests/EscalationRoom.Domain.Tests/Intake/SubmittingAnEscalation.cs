using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.Intake.FormBuilder;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Intake;

public sealed class SubmittingAnEscalation
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_complete_form_becomes_a_submission_that_keeps_every_word()
    {
        var form = AForm().Without("whoElseKnows");
        var done = Done(SubmissionRules.Check(form, Noon));

        Assert.Equal((form.Title, form.Severity, 96), (done.Submission.Title, done.Submission.Severity, done.Completeness.Score));
        Assert.Equal(form.Attempts, done.Submission.Details!.Attempts);
        Assert.Equal(form.Fields.Count, done.Submission.Details.Fields.Length);
        Assert.Equal(done.Completeness.Missing, done.Submission.Details.Missing);
    }

    [Fact]
    public void Every_gap_is_named_at_once()
    {
        var gaps = Gaps(AForm() with { Client = null, WhatHappened = "", SeverityTest = " ", Attempts = [""], Title = "" });
        Assert.Equal(5, gaps.Count(it => it.StartsWith("required: ", StringComparison.Ordinal)));
        Assert.Contains(gaps, it => it.StartsWith("what happened", StringComparison.Ordinal));
    }

    public static TheoryData<string> Demands => ["client", "title", "long title", "what happened", "test", "severity", "attempts"];

    [Theory]
    [MemberData(nameof(Demands))]
    public void What_is_required_is_required_whatever_the_score_or_reason(string demand)
    {
        var whole = AForm() with { OverrideReason = "The client is on the phone." };
        Assert.NotEmpty(Gaps(demand switch
        {
            "client" => whole with { Client = null },
            "title" => whole with { Title = " " },
            "long title" => whole with { Title = new string('t', 121) },
            "what happened" => whole with { WhatHappened = "" },
            "test" => whole with { SeverityTest = "" },
            "severity" => whole with { Severity = (Severity)9 },
            _ => whole with { Attempts = [] },
        }));
    }

    [Fact]
    public void Below_80_it_takes_a_reason_to_submit()
    {
        var poor = AForm() with { Fields = new Dictionary<string, string>() };
        Assert.True(Completeness.Of(poor).Score < SubmissionRules.CompleteEnough);
        Assert.NotEmpty(Gaps(poor));
        Assert.Equal("The client is on the phone.", Done(SubmissionRules.Check(poor with { OverrideReason = "The client is on the phone." }, Noon)).Submission.Details!.OverrideReason);
    }

    [Fact]
    public void At_80_it_does_not()
    {
        var form = AForm() with { Impact = "", Communications = [] };
        Assert.Equal(80, Completeness.Of(form).Score);
        Done(SubmissionRules.Check(form, Noon));
        Assert.NotEmpty(Gaps(form.Without("whoElseKnows")));
    }

    [Fact]
    public void A_severity_left_out_is_that_of_the_type()
    {
        Assert.Equal(Severity.Sev1, Done(SubmissionRules.Check(AForm() with { Severity = null }, Noon)).Submission.Severity);
        Assert.Equal(Severity.Sev3, Done(SubmissionRules.Check(AForm(EscalationType.DeliveryDelay) with { Severity = null }, Noon)).Submission.Severity);
    }

    [Fact]
    public void A_novel_is_refused()
    {
        Assert.NotEmpty(Gaps(AForm() with { WhatHappened = new string('ü', Room.LongestText) }));
        Assert.NotEmpty(Gaps(AForm().Saying("workaround", "no" + new string('!', Room.LongestText))));
        Assert.NotEmpty(Gaps(AForm() with { Attempts = [.. Enumerable.Repeat("3 March, called", 60)] }));
    }

    [Fact]
    public void An_unknown_type_is_refused() => Assert.NotEmpty(Gaps(AForm() with { Type = (EscalationType)99 }));

    private static IReadOnlyList<string> Gaps(EscalationForm form) =>
        Assert.IsType<TheSubmissionHasGaps>(SubmissionRules.Check(form, Noon).Refusal).Missing;
}
