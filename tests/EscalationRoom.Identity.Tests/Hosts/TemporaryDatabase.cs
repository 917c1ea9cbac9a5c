using EscalationRoom.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>A SQLite file that is gone after the test.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("escalationroom-identity-");

    public string Connection => $"Data Source={Path.Combine(_folder.FullName, "test.db")};Pooling=False";

    public static async Task CreateAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
