namespace EscalationRoom.Benchmarks.Contenders;

/// <summary>A product somebody else runs; only what the contract shows can be measured.</summary>
internal sealed class RunningProduct(Uri address, string token) : Contender("product", address)
{
    public override double CpuSeconds() => 0;

    public override long Memory() => 0;

    public override string TokenFor(int seat) => token;

    public override Task<IReadOnlyList<string>> OpenRoomsAsync(int count, CancellationToken cancellation) =>
        RoomOpener.OpenAsync(Address, token, count, cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
