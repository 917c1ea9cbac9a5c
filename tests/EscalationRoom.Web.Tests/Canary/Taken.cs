namespace EscalationRoom.Web.Tests.Canary;

/// <summary>Bytes that reached somebody.</summary>
/// <param name="Channel">The channel of <see cref="Channels"/> they came through.</param>
/// <param name="What">What was asked, for the message of a failed test.</param>
/// <param name="Named">Ids the one who asked named themselves: to hear them back tells nothing.</param>
internal sealed record Taken(string Channel, string What, byte[] Bytes, params Guid[] Named);

/// <summary>Something of a lane that must not leave it.</summary>
internal sealed record Needle(string What, Guid? Id, IReadOnlyList<(string Name, byte[] Bytes)> Forms)
{
    public static Needle Of(string what, string words) => new(what, null, [.. Encodings.Of(words)]);

    public static Needle Of(string what, Guid id) => new(what, id, [.. Encodings.Of(id).DistinctBy(it => Convert.ToHexString(it.Bytes))]);

    /// <summary>Every form of it that stands in the bytes.</summary>
    public IEnumerable<string> FoundIn(Taken taken) => Id is { } id && taken.Named.Contains(id)
        ? []
        : Forms.Where(it => taken.Bytes.AsSpan().IndexOf(it.Bytes) >= 0).Select(it => $"{What} as {it.Name} in {taken.Channel}: {taken.What}");
}
