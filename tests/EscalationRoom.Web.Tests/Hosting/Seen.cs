using MessagePack;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>An event as it reaches a client.</summary>
[MessagePackObject]
public sealed record Seen(
    [property: Key("id")] string Id,
    [property: Key("room")] string Room,
    [property: Key("lane")] string Lane,
    [property: Key("number")] long Number,
    [property: Key("kind")] string Kind,
    [property: Key("by")] Author By,
    [property: Key("text")] string? Text,
    [property: Key("data")] Dictionary<string, object?> Data,
    [property: Key("cursor")] string Cursor);

[MessagePackObject]
public sealed record Author(
    [property: Key("id")] string Id,
    [property: Key("name")] string Name,
    [property: Key("role")] string Role);

[MessagePackObject]
public sealed record Joined(
    [property: Key("cursor")] string Cursor,
    [property: Key("events")] Seen[] Events,
    [property: Key("present")] Present[] Present);

[MessagePackObject]
public sealed record Present(
    [property: Key("id")] string Id,
    [property: Key("name")] string Name,
    [property: Key("role")] string Role,
    [property: Key("state")] string State);

[MessagePackObject]
public sealed record Answer(
    [property: Key("eventId")] string EventId,
    [property: Key("lane")] string Lane,
    [property: Key("number")] long Number,
    [property: Key("cursor")] string Cursor,
    [property: Key("at")] DateTime At);
