using MessagePack;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>One event as clients receive it, over the hub and the API alike. The text stands once.</summary>
/// <param name="Number">Its place within its lane; there is no room-wide number.</param>
/// <param name="Cursor">Where to go on from after this event.</param>
[MessagePackObject]
public sealed record EventFrame(
    [property: Key("id")] string Id,
    [property: Key("room")] string Room,
    [property: Key("lane")] string Lane,
    [property: Key("number")] long Number,
    [property: Key("kind")] string Kind,
    [property: Key("at")] DateTime At,
    [property: Key("by")] PersonFrame By,
    [property: Key("text")] string? Text,
    [property: Key("data")] IReadOnlyDictionary<string, object?> Data,
    [property: Key("cursor")] string Cursor);

/// <summary>A person as others in the room see them.</summary>
[MessagePackObject]
public sealed record PersonFrame([property: Key("id")] string Id, [property: Key("name")] string Name, [property: Key("role")] string Role);

/// <summary>Somebody who is in the room now.</summary>
/// <param name="State"><c>active</c> or <c>idle</c>.</param>
[MessagePackObject]
public sealed record PresentFrame(
    [property: Key("id")] string Id, [property: Key("name")] string Name, [property: Key("role")] string Role, [property: Key("state")] string State);

/// <summary>What a command recorded.</summary>
public sealed record CommandAnswer(string EventId, string Lane, long Number, string Kind, DateTime At, IReadOnlyDictionary<string, object?> Data);
