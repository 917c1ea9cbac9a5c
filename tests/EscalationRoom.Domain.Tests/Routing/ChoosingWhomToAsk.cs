using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.People;

namespace EscalationRoom.Domain.Tests.Routing;

public sealed class ChoosingWhomToAsk
{
    private static readonly Person Skilled = Ana with { Skills = "platform, outage", Capacity = 2 };
    private static readonly Person Other = Ben with { Skills = "outage", Capacity = 2 };
    private static readonly Person Billing = Ben with { Id = PersonId.New(), Skills = "billing", Capacity = 9 };
    private static readonly Person Director = Marcus with { Authority = "A3-D" };

    [Fact]
    public void The_one_with_the_skill_and_the_fewest_rooms_is_asked_and_the_reason_says_so()
    {
        var choice = Routing([new(Skilled, 1), new(Other, 0), new(Billing, 0), new(Rachel, 0)]).Choose(EscalationType.ServiceOutage, Severity.Sev2);

        Assert.Equal(Other.Id, choice?.To.Id);
        Assert.Contains("\"outage\" and answers for 0 of at most 2 rooms, the fewest of 2", choice?.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Severity.Sev2, 2, false)]
    [InlineData(Severity.Sev1, 2, true)]
    [InlineData(Severity.Sev1, 3, false)]
    public void Only_the_worst_may_exceed_what_somebody_can_carry_and_only_by_one(Severity severity, int open, bool asked)
    {
        var choice = Routing([new(Skilled, open), new(Rachel, 0)]).Choose(EscalationType.ServiceOutage, severity);

        Assert.Equal(asked ? Skilled.Id : Rachel.Id, choice?.To.Id);
    }

    [Fact]
    public void Who_was_asked_before_is_not_asked_again_and_at_last_nobody_is_left()
    {
        Candidate[] people = [new(Skilled, 0), new(Rachel, 0), new(Director, 0), new(Helen, 0)];
        PersonId[] asked = [];
        List<PersonId> order = [];
        while (Routing(people, asked).Choose(EscalationType.ServiceOutage, Severity.Sev1) is { } choice)
        {
            order.Add(choice.To.Id);
            asked = [.. asked, choice.To.Id];
        }

        Assert.Equal([Skilled.Id, Rachel.Id, Director.Id], order);
    }

    [Fact]
    public void Who_has_left_is_never_asked()
    {
        var choice = Routing([new(Skilled with { IsActive = false }, 0)]).Choose(EscalationType.ServiceOutage, Severity.Sev1);

        Assert.Null(choice);
    }

    [Theory]
    [InlineData(Severity.Sev1, 10)]
    [InlineData(Severity.Sev2, 30)]
    [InlineData(Severity.Sev3, 120)]
    public void The_worse_it_is_the_sooner_the_answer_is_due(Severity severity, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), AcceptTime.Of(severity));

    [Fact]
    public void Every_type_of_escalation_needs_a_skill() =>
        Assert.All(Enum.GetValues<EscalationType>(), it => Assert.NotEmpty(OwnerSkill.Of(it)));

    private static FirstRouting Routing(IReadOnlyList<Candidate> people, params PersonId[] asked) => new(people, asked);
}
