namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>A command that somebody missed.</summary>
/// <param name="Operation">Its row in the permission table.</param>
/// <param name="Brings">The kinds of events it records, at least.</param>
/// <param name="PrepareAsync">Sets the room up and answers with the command, which is given after everybody has left.</param>
internal sealed record Missed(string Operation, string[] Brings, Func<Play, Task<Func<Task>>> PrepareAsync)
{
    public string Name { get; init; } = $"{Operation} → {string.Join(", ", Brings)}";

    /// <summary>A command the room is ready for as it is.</summary>
    public static Missed Of(string operation, string[] brings, Func<Play, Task> command) =>
        new(operation, brings, it => Task.FromResult(() => command(it)));

    /// <summary>A command that needs something said or done before.</summary>
    public static Missed Of(string operation, string[] brings, Func<Play, Task<Func<Task>>> prepare) => new(operation, brings, prepare);
}
