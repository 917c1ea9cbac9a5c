namespace EscalationRoom.Web.Shell;

/// <summary>
/// The edge that keeps what broke in one try from ending work that goes on: the database is away, another service is silent. Whoever
/// asks says what becomes of it.
/// </summary>
public static class Trouble
{
    /// <returns>What broke; nothing when it went well. Being called off is no trouble and passes.</returns>
    public static async Task<Exception?> OfAsync(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
#pragma warning disable CA1031 // The one place where any exception is taken, so that each of its callers goes on.
        catch (Exception trouble) when (trouble is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return trouble;
        }
    }
}
