using System.Collections.Frozen;
using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Tests.Intake;
using EscalationRoom.Domain.Tests.Intake.Importing;
using NodaTime;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Assist;

public sealed class WarningEarly
{
    /// <summary>08:05 in New York on the next morning: scenario C's t = 0.</summary>
    private static readonly DateTimeOffset Created = new(2026, 11, 17, 13, 5, 0, TimeSpan.Zero);

    [Fact]
    public void The_unanswered_ticket_scores_85_of_three_parts_with_their_sentences()
    {
        var score = EarlyWarning.Of(Ticket(), Created);

        Assert.Equal(85, score.Points);
        Assert.Equal([("EW2", 40), ("EW5", 20), ("EW6", 25)], score.Parts.Select(it => (it.Rule, it.Points)));
        Assert.Equal(["First response was due 16 Nov 2026 14:05 and is breached."], score.Parts[0].Sentences);
        Assert.Contains("We have lost patience.", score.Parts[1].Sentences);
        Assert.Contains("This is the third time in four months that something raised in the evening is ignored.", score.Parts[2].Sentences);
        Assert.Contains("\"your director\"", score.Parts[2].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void It_was_serious_nine_hours_before_it_was_raised() => Assert.Equal(540, EarlyWarning.LateMinutes(Ticket(), Created));

    [Fact]
    public void Dismissing_one_part_lowers_nothing_else()
    {
        var score = EarlyWarning.Of(Ticket(), Created);
        Assert.Equal(60, score.Without(["EW6"]));
        Assert.Equal(85, score.Without([]));
        Assert.Equal(85, score.Without(["EW9"]));
    }

    [Fact]
    public void Nothing_said_and_nothing_late_is_no_warning()
    {
        Assert.Equal(0, EarlyWarning.Of(new WarningFacts([], [], 0, [], null, ""), Created).Points);
        Assert.Null(EarlyWarning.LateMinutes(new WarningFacts([], [], 0, [], null, ""), Created));
    }

    [Theory]
    [InlineData(74, false, 0)]
    [InlineData(75, false, 25)]
    [InlineData(99, false, 25)]
    [InlineData(80, true, 0)]
    public void Three_quarters_of_the_time_without_an_answer_of_ours_is_EW1(int percent, bool isAnswered, int points)
    {
        var start = Created.AddMinutes(-percent);
        var facts = Facts([Said("Is anybody there?", at: start), .. isAnswered ? [Said("We look.", Speaker.Ours, at: start)] : Array.Empty<HeardMessage>()]) with { Clocks = [new HeardClock("First response", start, start.AddMinutes(100), null, "due")] };
        Assert.Equal(points, PointsOf("EW1", facts));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 20)]
    public void Reopened_twice_is_EW3(int times, int points) => Assert.Equal(points, PointsOf("EW3", Facts([]) with { Reopenings = times }));

    [Theory]
    [InlineData(13, 20)]
    [InlineData(15, 0)]
    public void A_third_contact_within_14_days_is_EW4(int days, int points) =>
        Assert.Equal(points, PointsOf("EW4", Facts([]) with { EarlierContacts = [Created.AddDays(-1), Created.AddDays(-days)] }));

    [Theory]
    [InlineData("Thank you, great work.", "It stopped.", "This is terrible and frustrating.", 20)]
    [InlineData("It stopped.", "This is terrible.", "This is unacceptable and frustrating.", 20)]
    [InlineData("It stopped.", "It works.", "It stopped.", 0)]
    public void A_mood_that_is_bad_or_falls_is_EW5(string first, string second, string third, int points) => Assert.Equal(points, PointsOf("EW5", Facts([Said(first), Said(second), Said(third)])));

    [Theory]
    [InlineData("We will terminate the agreement.", 25)]
    [InlineData("This is a breach of contract.", 25)]
    [InlineData("We are withholding payment.", 25)]
    [InlineData("Our attorneys will write.", 25)]
    [InlineData("The regulator must be told.", 25)]
    [InlineData("Then we go to the press.", 25)]
    [InlineData("Please escalate this.", 25)]
    [InlineData("Let me speak to your manager.", 25)]
    [InlineData("I want to speak to your service delivery director.", 25)]
    [InlineData("We are pressing on under pressure.", 0)]
    [InlineData("Our director is on holiday.", 0)]
    [InlineData("> Please escalate this.", 0)]
    public void Phrases_that_alarm_are_EW6(string words, int points) => Assert.Equal(points, PointsOf("EW6", Facts([Said(words)])));

    [Fact]
    public void Phrases_of_our_own_and_of_machines_do_not_count() =>
        Assert.Equal(0, PointsOf("EW6", Facts([Said("We escalate this.", Speaker.Ours), Said("Escalated automatically.", Speaker.Machine)])));

    [Theory]
    [InlineData("Director of IT", 15)]
    [InlineData("Head of operations", 15)]
    [InlineData("CFO", 15)]
    [InlineData("Shift lead", 0)]
    [InlineData("", 0)]
    public void Somebody_senior_is_EW7(string title, int points) => Assert.Equal(points, PointsOf("EW7", Facts([Said("Hello.", title: title)])));

    [Theory]
    [InlineData(9, 15)]
    [InlineData(8, 0)]
    public void Twice_the_usual_age_is_EW8(int hours, int points) =>
        Assert.Equal(points, PointsOf("EW8", Facts([Said("Hello.", at: Created.AddHours(-hours))]) with { UsualAge = TimeSpan.FromHours(4) }));

    [Theory]
    [InlineData("regulated, renewal in 58 days", 15)]
    [InlineData("renewal in 90 days", 15)]
    [InlineData("renewal in 91 days", 0)]
    [InlineData("at risk", 0)]
    public void A_renewal_within_90_days_is_EW9(string flags, int points) => Assert.Equal(points, PointsOf("EW9", Facts([]) with { ClientFlags = flags }));

    [Fact]
    public void Points_are_capped_at_100()
    {
        var all = Ticket() with { Reopenings = 2, ClientFlags = "renewal in 5 days" };
        Assert.Equal(100, EarlyWarning.Of(all, Created).Points);
        Assert.Equal(100, EarlyWarning.Of(all, Created).Without(["EW3"]));
    }

    private static int PointsOf(string rule, WarningFacts facts) => EarlyWarning.Of(facts, Created).Parts.Where(it => it.Rule == rule).Sum(it => it.Points);

    private static WarningFacts Facts(HeardMessage[] messages) => new(messages, [], 0, [], null, "");

    private static HeardMessage Said(string text, Speaker speaker = Speaker.Client, string title = "", DateTimeOffset? at = null) => new("Wei", title, speaker, text, at ?? Created.AddHours(-1));

    private static WarningFacts Ticket() => FormSigns.Of(TicketForm(), "at risk (2 complaints in 90 days)", [], _ => null, Created);

    internal static EscalationForm TicketForm()
    {
        var source = new ImportSource("", "", DateTimeZoneProviders.Tzdb["America/New_York"], new Speakers(FrozenSet<string>.Empty, new[] { "corvane.example" }.ToFrozenSet()));
        return FormBuilder.AForm(EscalationType.SlaBreach) with { Title = "Ticket ZD-88213", WhatHappened = "", Communications = [], Imported = Done(PastedThread.Read(TicketThread.Text, source)).Items };
    }
}
