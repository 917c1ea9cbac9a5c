using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;

namespace EscalationRoom.Domain.Tests.Access;

/// <summary>Every operation × role × place in the room × state, against what the words of the table mean.</summary>
public sealed class AskingWhetherItIsAllowed
{
    private static readonly PersonId Somebody = PersonId.New();

    private enum Place
    {
        Absent,
        Added,
        Commander,
        Owner,
    }

    public static TheoryData<string> Operations => [.. Permissions.Operations.Select(it => it.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void The_table_decides_for_every_role_place_and_state(string name)
    {
        var operation = Permissions.Operations.Single(it => it.Name == name);
        foreach (var (person, place, state, isAccepted) in Cases())
        {
            var seats = Seats(person, place, state, isAccepted);
            var expected = Expected(operation, person, place, isAccepted) switch
            {
                false => typeof(NotAllowed),
                true when IsFor(operation.When, state) => null,
                true => typeof(NotInARoomThatIs),
            };
            var answer = Permissions.Check(name, person, seats)?.GetType();
            Assert.True(expected == answer, $"{name} for {person.Role}, {place}, {state}, accepted {isAccepted}: {answer?.Name ?? "allowed"}");
        }
    }

    [Fact]
    public void Every_case_is_asked() => Assert.Equal(
        Enum.GetValues<Role>().Length * Enum.GetValues<Place>().Length * Enum.GetValues<RoomState>().Length * 2, Cases().Count());

    private static IEnumerable<(Person Person, Place Place, RoomState State, bool IsAccepted)> Cases() =>
        from person in OneOfEveryRole
        from place in Enum.GetValues<Place>()
        from state in Enum.GetValues<RoomState>()
        from isAccepted in new[] { false, true }
        select (person, place, state, isAccepted);

    private static bool Expected(Operation operation, Person person, Place place, bool isAccepted) => operation.For(person.Role) switch
    {
        Verdict.No => false,
        Verdict.Yes => true,
        Verdict.Own => place is not Place.Absent,
        Verdict.IfAdded when IsLane(operation, "internal") => place is not Place.Absent,
        Verdict.IfAdded when IsLane(operation, "") => place is Place.Owner,
        Verdict.IfAdded => place is not Place.Absent,
        Verdict.IfOwner => place is Place.Owner,
        Verdict.IfCommander => place is Place.Owner or Place.Commander,
        Verdict.BeforeAcceptance => place is not Place.Absent && !isAccepted,
        Verdict.ByCounsel => false,
    };

    private static bool IsLane(Operation operation, string lane) => operation.Name.StartsWith($"lane.{lane}", StringComparison.Ordinal);

    private static bool IsFor(RoomStates when, RoomState state) => when switch
    {
        RoomStates.Any => true,
        RoomStates.Open => state is not RoomState.Closed and not RoomState.Merged,
        RoomStates.Closed => state is RoomState.Closed,
    };

    private static RoomSeats Seats(Person person, Place place, RoomState state, bool isAccepted)
    {
        var seat = place switch
        {
            Place.Owner => Seat.Owner,
            Place.Commander => Seat.Commander,
            Place.Added or Place.Absent => Seat.Helper,
        };
        var (reads, writes) = RoomAccess.SeatLanes(person.Role, seat);
        var seated = new Participant(person.Id, person.Name, person.Role, seat, reads, writes, DateTimeOffset.UnixEpoch);
        return new RoomSeats(
            place is Place.Absent ? [] : [seated], place is Place.Owner ? person.Id : Somebody, Lanes.All, isAccepted, state);
    }
}
