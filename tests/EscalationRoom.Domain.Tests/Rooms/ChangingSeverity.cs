using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class ChangingSeverity
{
    private readonly Room _room = ARoom().OwnedBy(Ana);

    [Fact]
    public void Raising_needs_no_debate()
    {
        var changed = Done(_room.ChangeSeverity(Mira.Id, Severity.Sev1, "", Noon));
        Assert.Equal((Severity.Sev2, Severity.Sev1, Lane.Internal), (changed.From, changed.To, changed.Lane));
        Assert.Equal(Severity.Sev1, _room.Severity);
    }

    [Fact]
    public void Lowering_needs_a_reason()
    {
        _room.Refuses<LoweringTheSeverityNeedsAReason>(it => it.ChangeSeverity(Ana.Id, Severity.Sev3, " ", Noon).Refusal);
        Done(_room.ChangeSeverity(Ana.Id, Severity.Sev3, "Only the test site is affected.", Noon));
        Assert.Equal(Severity.Sev3, _room.Severity);
    }

    [Fact]
    public void It_changes_to_another_of_the_four()
    {
        _room.Refuses<TheSeverityIsThatAlready>(it => it.ChangeSeverity(Ana.Id, Severity.Sev2, "Same.", Noon).Refusal);
        _room.Refuses<ChooseASeverityFromOneToFour>(it => it.ChangeSeverity(Ana.Id, (Severity)0, "Worse.", Noon).Refusal);
        _room.Refuses<ChooseASeverityFromOneToFour>(it => it.ChangeSeverity(Ana.Id, (Severity)5, "Better.", Noon).Refusal);
    }

    [Fact]
    public void The_client_does_not_see_it()
    {
        Done(_room.ChangeSeverity(Ana.Id, Severity.Sev1, "", Noon));
        Assert.DoesNotContain(_room.Recorded, it => it.Lane is Lane.Client);
    }
}
