using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EscalationRoom.Benchmarks.Baselines;

/// <summary>What the product is compared with: the same wire, no lanes, no access, no hashes; stored message by message or not at all.</summary>
internal static class BaselineServer
{
    public static async Task RunAsync(Uri address, IMessageTable table)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(table);
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.Urls.Add(address.ToString());
        app.MapHub<BaselineHub>("/hubs/rooms");
        app.MapGet("/health/ready", () => "ready");
        await table.PrepareAsync();
        await app.RunAsync();
    }
}
