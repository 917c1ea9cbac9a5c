using EscalationRoom.Domain.Intake;
using static EscalationRoom.Domain.Tests.Intake.FormBuilder;

namespace EscalationRoom.Domain.Tests.Intake;

public sealed class ScoringCompleteness
{
    public static TheoryData<EscalationType> Types => [.. Enum.GetValues<EscalationType>()];

    [Theory]
    [InlineData(EscalationType.ServiceOutage, 25)]
    [InlineData(EscalationType.ServiceFailure, 24)]
    [InlineData(EscalationType.SlaBreach, 26)]
    [InlineData(EscalationType.ContractDispute, 28)]
    [InlineData(EscalationType.BillingDispute, 26)]
    [InlineData(EscalationType.DeliveryDelay, 24)]
    [InlineData(EscalationType.SecurityPrivacy, 25)]
    [InlineData(EscalationType.ComplaintConduct, 24)]
    [InlineData(EscalationType.RetentionRisk, 25)]
    [InlineData(EscalationType.ClientRequested, 24)]
    public void Each_type_has_its_points(EscalationType type, int points) => Assert.Equal(points, Completeness.Of(AForm(type)).PointsInAll);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_form_that_says_everything_scores_100_and_lacks_nothing(EscalationType type)
    {
        var completeness = Completeness.Of(AForm(type));
        Assert.Equal(100, completeness.Score);
        Assert.Empty(completeness.Missing);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_field_of_a_type_counts_and_is_named_when_it_lacks(EscalationType type) => Assert.All(FormFields.Of(type), field =>
    {
        var completeness = Completeness.Of(AForm(type).Without(field.Name));
        Assert.True(completeness.Points < completeness.PointsInAll);
        Assert.Contains(completeness.Missing, it => it.EndsWith($"(fields.{field.Name})", StringComparison.Ordinal));
    });

    [Fact]
    public void The_outage_of_the_clinics_scores_96()
    {
        var completeness = Completeness.Of(AForm().Without("whoElseKnows"));
        Assert.Equal((96, 24), (completeness.Score, completeness.Points));
        Assert.Equal(["who else already knows (fields.whoElseKnows)"], completeness.Missing);
    }

    [Fact]
    public void The_disputed_invoice_scores_91()
    {
        var completeness = Completeness.Of(AForm(EscalationType.ContractDispute).Without("ourPosition") with { Impact = "They withhold payment." });
        Assert.Equal((91, 25.5), (completeness.Score, completeness.Points));
    }

    [Fact]
    public void The_unanswered_ticket_scores_88()
    {
        var completeness = Completeness.Of(AForm(EscalationType.SlaBreach) with { Impact = "" });
        Assert.Equal((88, 23), (completeness.Score, completeness.Points));
    }

    [Fact]
    public void A_clause_counts_for_the_form_and_for_the_type_that_asks_for_it() =>
        Assert.Equal(26 - 3, Completeness.Of(AForm(EscalationType.SlaBreach).Without("clause")).Points);

    [Fact]
    public void An_empty_form_scores_0()
    {
        var nothing = AForm() with
        {
            Client = null,
            SeverityTest = "",
            Title = "",
            WhatHappened = " ",
            Impact = "",
            RequestedOutcome = "",
            Attempts = [],
            Communications = [""],
            Fields = new Dictionary<string, string>(),
        };
        Assert.Equal(0, Completeness.Of(nothing).Score);
    }

    [Fact]
    public void The_heaviest_gap_is_named_first() =>
        Assert.StartsWith("business impact", Completeness.Of(AForm().Without("whoElseKnows") with { Impact = "" }).Missing[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("none, because it began an hour ago", 25)]
    [InlineData("None, because it is the first time", 25)]
    [InlineData("none, because", 22)]
    [InlineData("3 March, Mira, called the desk, no answer", 25)]
    [InlineData("called the desk", 23.5)]
    [InlineData(" ", 22)]
    public void An_attempt_tells_when_or_says_why_there_was_none(string attempt, double points) =>
        Assert.Equal(points, Completeness.Of(AForm() with { Attempts = [attempt] }).Points);

    [Theory]
    [InlineData("workaround", "maybe", 24.5)]
    [InlineData("workaround", "Yes, paper", 25)]
    [InlineData("affectedSites", "all of them", 24.5)]
    [InlineData("affected_sites", "all 14", 25)]
    [InlineData("Affected sites", "all 14", 25)]
    public void An_answer_counts_in_full_when_it_holds_what_was_asked_for(string field, string answer, double points)
    {
        var form = AForm().Without(field is "workaround" ? field : "affectedSites").Saying(field, answer);
        Assert.Equal(points, Completeness.Of(form).Points);
    }

    [Fact]
    public void A_list_of_incidents_names_two()
    {
        Assert.Equal(23.5, Completeness.Of(AForm(EscalationType.ServiceFailure).Saying("incidents", "INC-1")).Points);
        Assert.Equal(24, Completeness.Of(AForm(EscalationType.ServiceFailure).Saying("incidents", "INC-1\nINC-2")).Points);
    }

    [Fact]
    public void A_client_without_a_named_contact_counts_half() => Assert.Equal(24.5, Completeness.Of(AForm().Without("contact")).Points);
}
