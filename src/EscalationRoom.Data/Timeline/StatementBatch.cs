using System.Data.Common;

namespace EscalationRoom.Data.Timeline;

/// <summary>Runs the statements of a commit on the writer's own connection: one round trip where the engine can, prepared commands where not.</summary>
/// <param name="isWhole">Whether a batch by itself is all or nothing, and durable when it returns.</param>
internal sealed class StatementBatch(DbConnection connection, bool isWhole) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = [];
    private readonly DbCommand _scratch = connection.CreateCommand();

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>All or nothing; returns once the engine says it is durable.</summary>
    public async Task CommitAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation)
    {
        if (isWhole)
        {
            await RunTogetherAsync(statements, null, cancellation);
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await (connection.CanCreateBatch
            ? RunTogetherAsync(statements, transaction, cancellation)
            : RunEachAsync(statements, transaction, cancellation));
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task RunTogetherAsync(IReadOnlyList<Statement> statements, DbTransaction? transaction, CancellationToken cancellation)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var statement in statements)
        {
            statement.Fill(_scratch);
            var parameters = new DbParameter[_scratch.Parameters.Count];
            _scratch.Parameters.CopyTo(parameters, 0);
            _scratch.Parameters.Clear();
            var command = batch.CreateBatchCommand();
            command.CommandText = statement.Sql;
            command.Parameters.AddRange(parameters);
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async Task RunEachAsync(IReadOnlyList<Statement> statements, DbTransaction transaction, CancellationToken cancellation)
    {
        foreach (var statement in statements)
        {
            if (!_prepared.TryGetValue(statement.Sql, out var command))
            {
                command = connection.CreateCommand();
                command.CommandText = statement.Sql;
                _prepared[statement.Sql] = command;
            }

            command.Transaction = transaction;
            command.Parameters.Clear();
            statement.Fill(command);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
