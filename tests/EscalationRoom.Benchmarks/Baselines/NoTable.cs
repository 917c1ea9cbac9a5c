namespace EscalationRoom.Benchmarks.Baselines;

internal sealed class NoTable : IMessageTable
{
    public Task PrepareAsync() => Task.CompletedTask;

    public Task InsertAsync(BaselineEvent posted, string commandId) => Task.CompletedTask;
}
