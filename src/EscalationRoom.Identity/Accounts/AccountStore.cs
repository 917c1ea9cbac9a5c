using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.Security;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Accounts;

/// <summary>ASP.NET Core Identity over our accounts: hashing, tokens of the second step, uniqueness.</summary>
internal static class AccountStore
{
    /// <summary>OWASP's figure for PBKDF2 with SHA-512.</summary>
    private const int HashRounds = 210_000;

    public static void AddAccountStore(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(it => it.IterationCount = HashRounds);
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                LengthIsAllThatCounts(options.Password);
            })
            .AddUserStore<ProtectedAccounts>()
            .AddPasswordValidator<WellKnownPasswords>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<PasswordRules>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<CreateAdmin>();
        services.AddScoped<ResetSecondFactors>();
        services.AddSingleton<OtherSessions>();
    }

    private static void LengthIsAllThatCounts(PasswordOptions password)
    {
        password.RequiredLength = PasswordLength.Shortest;
        password.RequiredUniqueChars = 5;
        password.RequireDigit = password.RequireLowercase = password.RequireUppercase = password.RequireNonAlphanumeric = false;
    }
}
