using System.Text.Json;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class NamingEvents
{
    public static TheoryData<Type> Kinds => [.. typeof(RoomEvent).Assembly.GetTypes().Where(it => it.IsSubclassOf(typeof(RoomEvent)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_event_is_stored_and_read_back_as_it_was(Type type)
    {
        var fact = (RoomEvent)Sample.Of(type);
        var written = JsonSerializer.Serialize(fact, type);
        var read = (RoomEvent)JsonSerializer.Deserialize(written, EventKinds.TypeOf(EventKinds.KindOf(fact)))!;

        Assert.Equal(written, JsonSerializer.Serialize(read, type));
        Assert.Equal((fact.Words, fact.About), (read.Words, read.About));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_an_event_stores_is_only_its_own_facts(Type type)
    {
        using var stored = JsonDocument.Parse(JsonSerializer.Serialize(Sample.Of(type), type));
        var names = stored.RootElement.EnumerateObject().Select(it => it.Name).ToHashSet();

        Assert.Empty(names.Intersect(typeof(RoomEvent).GetProperties().Select(it => it.Name)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_is_the_same_words_as_the_event(Type type)
    {
        var kind = EventKinds.KindOf((RoomEvent)Sample.Of(type));
        var said = string.Concat(kind.Split('.').Select(it => char.ToUpperInvariant(it[0]) + it[1..]));

        Assert.Matches("^[a-z]+\\.[a-zA-Z]+$", kind);
        Assert.Contains(type.Name, new[] { said, said.Replace("Ownership", "", StringComparison.Ordinal) });
    }
}
