using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Data.Providers;

/// <summary>What <c>dotnet ef</c> needs to see the model the running application has.</summary>
internal static class DesignTime
{
    /// <summary>Which tables ASP.NET Core Identity has is decided by its options, not by our context.</summary>
    public static void ChooseAccountTables(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    public static DbContextOptionsBuilder<TContext> Options<TContext>()
        where TContext : DbContext => new DbContextOptionsBuilder<TContext>().UseApplicationServiceProvider(
            new ServiceCollection().AddOptions().Configure<IdentityOptions>(ChooseAccountTables).BuildServiceProvider());
}
