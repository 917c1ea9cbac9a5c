using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.SignIn.Attempts;
using EscalationRoom.Identity.SignIn.Passkeys;
using EscalationRoom.Identity.TierClaims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.SignIn;

/// <summary>What people see of the identity server: plain pages that work in either host, without a router and without scripts.</summary>
internal static class SignInPages
{
    public const string AuthorizePath = "/connect/authorize";
    public const string SignInPath = "/identity/sign-in";
    public const string SecondStepPath = "/identity/second-step";
    public const string SignOutPath = "/connect/logout";
    public const string SignedOutPath = "/identity/signed-out";

    public static void AddSignInPages(this IServiceCollection services)
    {
        services.AddOptions<AttemptOptions>().BindConfiguration(AttemptOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DemoSignInOptions>().BindConfiguration(DemoSignInOptions.Section);
        services.AddSingleton<IPostConfigureOptions<DemoSignInOptions>, DemoPasswordInDevelopment>();
        services.AddAntiforgery();
        services.AddRazorComponents();
        services.AddAuthorityCookies();
        services.AddSingleton<PageHeaders>();
        services.AddSingleton<AttemptLimits>();
        services.AddSingleton<SpentProofs>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<KnownBrowsers>();
        services.AddSingleton<SecondFactorPolicy>();
        services.AddSingleton<CompleteSignIn>();
        services.AddSingleton<CurrentSignIn>();
        services.AddSingleton<TokenOwner>();
        services.AddSingleton<DemoPeople>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<CheckSecondStep>();
        services.AddScoped<SecondStep>();
        AddPasskeys(services);
    }

    public static void MapSignInPages(this WebApplication app)
    {
        // Each form checks its own token, whichever host it runs in: DisableAntiforgery only keeps the host from checking twice.
        var pages = app.MapGroup("").AllowAnonymous().DisableAntiforgery()
            .AddEndpointFilter(app.Services.GetRequiredService<PageHeaders>());
        pages.MapGet(SignInPath, PasswordStep.ShowAsync);
        pages.MapPost(SignInPath, PasswordStep.TakeAsync);
        pages.MapGet(SecondStepPath, SecondStep.ShowAsync);
        pages.MapPost(SecondStepPath, SecondStep.TakeAsync);
        pages.MapPost(PasskeyStep.OptionsPath, PasskeyStep.AskAsync);
        pages.MapPost(PasskeyStep.Path, PasskeyStep.TakeAsync);
        pages.MapMethods(SignOutPath, [HttpMethods.Get, HttpMethods.Post], (Delegate)SignOut.EndAsync);
        pages.MapGet(SignedOutPath, () => Page.Show<SignedOutPage>());
        pages.MapGet("/identity/{asset}", PageAsset.Serve);
    }

    private static void AddPasskeys(IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeySettings>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<PasskeyChallenges>();
        services.AddScoped<CheckPasskey>();
    }
}
