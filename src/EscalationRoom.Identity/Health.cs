using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Identity;

/// <summary>Whether this process is well, for containers: asked over HTTP, or by starting it with the one word <c>health</c>.</summary>
internal static class Health
{
    private const string ReadyPath = "/health/ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => "Healthy").AllowAnonymous();
        app.MapGet(ReadyPath, AskDatabaseAsync).AllowAnonymous();
        app.MapGet("/health/startup", AskDatabaseAsync).AllowAnonymous();
    }

    /// <summary>Asks the process that runs beside this one; 0 when it is ready.</summary>
    public static async Task<int> AskAsync(IConfiguration configuration)
    {
        var listening = configuration["urls"]?.Split(';')[0] ?? $"http://localhost:{configuration["http_ports"]?.Split(';')[0] ?? "5000"}";
        var address = new Uri(new Uri(OwnAddress.Reachable(listening, "localhost")), ReadyPath);
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(address);
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return 1;
        }
    }

    private static async Task<IResult> AskDatabaseAsync(IDbContextFactory<EscalationDb> contexts, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Database.CanConnectAsync(cancellation)
            ? Results.Text("Healthy")
            : Results.Text("Unhealthy", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
