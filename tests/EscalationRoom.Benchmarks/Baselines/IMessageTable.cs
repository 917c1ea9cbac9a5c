namespace EscalationRoom.Benchmarks.Baselines;

/// <summary>Where a baseline puts a message before it answers: nowhere, SQLite or PostgreSQL.</summary>
internal interface IMessageTable
{
    Task PrepareAsync();

    Task InsertAsync(BaselineEvent posted, string commandId);
}
