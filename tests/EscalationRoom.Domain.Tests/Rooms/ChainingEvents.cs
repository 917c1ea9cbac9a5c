using System.Security.Cryptography;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class ChainingEvents
{
    private static readonly byte[] Before = SHA256.HashData("before"u8);

    private static readonly byte[] Payload = SHA256.HashData("{\"text\":\"Grüße\"}"u8);

    private static readonly ChainLink Link = new(
        new RoomId(Id(1)), 7, Lane.Internal, 3, new EventId(Id(2)), "message.posted", new PersonId(Id(3)), Noon, Id(4), new EventId(Id(5)));

    public static TheoryData<string> OtherLinks => [.. Changes.Keys];

    private static Dictionary<string, ChainLink> Changes { get; } = new()
    {
        ["room"] = Link with { Room = new RoomId(Id(9)) },
        ["sequence"] = Link with { Sequence = 8 },
        ["lane"] = Link with { Lane = Lane.Client },
        ["number"] = Link with { Number = 4 },
        ["event"] = Link with { Event = new EventId(Id(9)) },
        ["kind"] = Link with { Kind = "message.edited" },
        ["author"] = Link with { By = new PersonId(Id(9)) },
        ["time"] = Link with { At = Noon.AddTicks(1) },
        ["command"] = Link with { CommandId = Id(9) },
        ["no command"] = Link with { CommandId = null },
        ["about"] = Link with { About = new EventId(Id(9)) },
        ["about nothing"] = Link with { About = null },
        ["command and about swapped"] = Link with { CommandId = null, About = new EventId(Id(4)) },
    };

    /// <summary>The hexadecimal words were computed by a program of another language from the documented bytes.</summary>
    [Fact]
    public void A_link_has_the_hash_any_verifier_computes()
    {
        Assert.Equal("9584a681598cad3b597d3c9a3744f7139c741ca669ba0391991afb3ab4f5ea72", Hex(Link.Hash(Before, Payload)));

        var first = Link with { Sequence = 1, Lane = Lane.Client, Number = 1, Kind = "escalation.received", CommandId = null, About = null };
        Assert.Equal("1e2fd1eeac149570790ecc24cdd3614e4a42d04a05692f337ad8acef71def238", Hex(first.Hash([], Payload)));
    }

    [Theory]
    [MemberData(nameof(OtherLinks))]
    public void Changing_one_thing_changes_the_hash(string change) =>
        Assert.NotEqual(Hex(Link.Hash(Before, Payload)), Hex(Changes[change].Hash(Before, Payload)));

    [Fact]
    public void Every_part_of_a_link_takes_part() =>
        Assert.DoesNotContain(typeof(ChainLink).GetProperties(), part => Changes.Values.All(it => Equals(part.GetValue(it), part.GetValue(Link))));

    [Fact]
    public void Another_predecessor_or_payload_changes_the_hash()
    {
        Assert.NotEqual(Hex(Link.Hash(Before, Payload)), Hex(Link.Hash(Payload, Payload)));
        Assert.NotEqual(Hex(Link.Hash(Before, Payload)), Hex(Link.Hash(Before, Before)));
        Assert.NotEqual(Hex(Link.Hash([], Payload)), Hex(Link.Hash(new byte[ChainLink.HashSize], Payload)));
    }

    [Fact]
    public void The_time_is_an_instant_whatever_its_zone() =>
        Assert.Equal(Hex(Link.Hash(Before, Payload)), Hex((Link with { At = Noon.ToOffset(TimeSpan.FromHours(9)) }).Hash(Before, Payload)));

    [Fact]
    public void A_link_is_made_of_what_the_room_recorded()
    {
        Room room = ARoom();
        var posted = Done(room.PostMessage(room.OwnerId, Lane.Internal, "Hello", Noon));
        var command = Guid.CreateVersion7();

        Assert.Equal(
            new ChainLink(room.Id, posted.Sequence, Lane.Internal, posted.Number, posted.Id, "message.posted", posted.By, Noon, command, About: null),
            ChainLink.Of(room.Id, posted, "message.posted", command));
    }

    private static Guid Id(int number) => new($"0196f3a0-0000-7000-8000-{number:x12}");

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
