using CsCheck;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.Routing.Office;

namespace EscalationRoom.Domain.Tests.Routing;

public sealed class FindingSomebodyForEveryCase
{
    private static readonly DateTimeOffset Night = new(2026, 3, 8, 3, 0, 0, TimeSpan.Zero);

    private static IEnumerable<RoutingCase> EveryCase(DateTimeOffset at) =>
        from type in Enum.GetValues<EscalationType>()
        from severity in Enum.GetValues<Severity>()
        from tier in Enum.GetValues<ClientTier>()
        select ACase(type, severity, Aldermoor with { Tier = tier }, at: at);

    [Fact]
    public void By_day_each_of_the_120_cases_has_an_owner_to_ask()
    {
        var decisions = EveryCase(Afternoon).Select(it => new Office().Decide(it)).ToList();

        Assert.Equal(120, decisions.Count);
        Assert.All(decisions, it => Assert.Equal(RoutingStep.Ranked, it.Step));
        Assert.Equal([10, 20, 30, 50, 60, 70, 80, 100, 110, 999], decisions.Select(it => it.Rule).Distinct().Order());
    }

    [Fact]
    public void By_night_each_has_an_owner_or_the_duty_manager() =>
        Assert.All(EveryCase(Night), it => Assert.True(new Office().Decide(it) is { Step: RoutingStep.Ranked or RoutingStep.Duty, To: not null }));

    [Fact]
    public void With_no_owner_at_all_each_goes_to_the_duty_manager() => Assert.All(EveryCase(Afternoon), it =>
        Assert.Equal((RoutingStep.Duty, Rachel.Id), (new Office().Without(Priya, Daniel, Sofia, Kenji, Farah).Decide(it) is var made ? (made.Step, made.To.GetValueOrDefault()) : default)));

    [Fact]
    public void Everybody_is_asked_once_until_nobody_is_left_and_a_room_is_never_ownerless() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var random = new Random(seed);
        var office = RandomOffice(random);
        var routing = office.Routing(EveryCase(Afternoon.AddMinutes(random.Next(0, 40_000))).ElementAt(random.Next(120)));
        Room room = RoomBuilder.ARoom().NotAcceptedYet();
        var asked = new List<PersonId>();
        for (var now = Afternoon; (routing with { Asked = asked }).Offer(room, now) is { IsDone: true, Value: var routed }; now = now.AddMinutes(1))
        {
            Assert.DoesNotContain(routed.To, asked);
            asked.Add(routed.To);
            Assert.NotNull(room.Find(room.OwnerId));
            _ = random.Next(2) == 0 ? room.Decline(routed.To, "No.", now).IsDone : room.ExpireOffer(routed.To, routed.AcceptBy).IsDone;
            Assert.Equal(RoomState.Routing, room.State);
        }

        Assert.NotNull(room.Find(room.OwnerId));
        Assert.Equal(office.People.Any(it => it.Who.Id == Rachel.Id && !it.Availability.IsAway(Afternoon)), asked.Contains(Rachel.Id));
    }, iter: 500);

    private static Office RandomOffice(Random random)
    {
        var office = new Office();
        foreach (var who in office.People.Select(it => it.Who))
        {
            _ = random.Next(6) switch
            {
                0 => office.Away(who),
                1 => office.With(who, it => it with { OpenRooms = 9, Load = 12 }),
                2 => office.With(who, it => it with { Availability = it.Availability with { IsAtCapacity = true } }),
                3 => office.With(who, it => it with { IsPresent = false }),
                4 => office.With(who, it => it with { Availability = it.Availability with { Conflicts = "cl-aldermoor" } }),
                _ => office,
            };
        }

        return office;
    }
}
