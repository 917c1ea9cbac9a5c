namespace EscalationRoom.Web.Admin;

/// <summary>The product without its server, for one command: services, configuration and a quiet log.</summary>
internal sealed class Application(string[] settings, Func<string[], WebApplication> build)
{
    /// <summary>Standard output belongs to the command's answer.</summary>
    private static readonly string[] Quiet =
    [
        "--Logging:LogLevel:Default=Warning",
        "--Logging:LogLevel:Microsoft.AspNetCore=Error",
        "--Logging:Console:LogToStandardErrorThreshold=Trace",
    ];

    /// <summary>The settings alone, for commands that need no service.</summary>
    public IConfiguration Configuration => WebApplication.CreateBuilder(settings).Configuration;

    public WebApplication Build() => build([.. Quiet, .. settings]);

    public async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work)
    {
        await using var app = Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Where a server with this configuration answers on this machine.</summary>
    public static Uri AddressOf(IConfiguration configuration)
    {
        var url = configuration["urls"]?.Split(';')[0] ?? (configuration["http_ports"]?.Split(';')[0] is { Length: > 0 } port ? $"http://localhost:{port}" : "http://localhost:5080");
        return new Uri(url.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal));
    }
}
