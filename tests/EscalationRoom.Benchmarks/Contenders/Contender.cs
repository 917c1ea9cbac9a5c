namespace EscalationRoom.Benchmarks.Contenders;

/// <summary>One server under load: the product or a baseline, each a process of its own.</summary>
internal abstract class Contender(string name, Uri address) : IAsyncDisposable
{
    public string Name => name;

    public Uri Address => address;

    /// <summary>What the server and its database have worked so far; 0 where they are not ours to look at.</summary>
    public abstract double CpuSeconds();

    /// <summary>KiB the server holds now; 0 where it is not ours to look at.</summary>
    public abstract long Memory();

    public abstract string? TokenFor(int seat);

    public abstract Task<IReadOnlyList<string>> OpenRoomsAsync(int count, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
