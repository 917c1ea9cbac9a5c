using EscalationRoom.Data.Accounts;
using EscalationRoom.Web.Shell.SignIn.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace EscalationRoom.Web.Shell.SignIn.OpenId;

/// <summary>What we add to the OpenID Connect client: who may be redirected, and who the signed-in person is to us.</summary>
internal sealed partial class OpenIdEvents(
    OwnAddress own, UserInfo userInfo, PersonFromClaims people, ConfirmIdentity confirm, TimeProvider clock, ILogger<OpenIdEvents> logger) : OpenIdConnectEvents
{
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (!IsNavigation(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.HandleResponse();
        }
        else if (!IsCanonical(context.Request))
        {
            // The way back leads to the public address, and cookies set elsewhere would be missing there.
            context.Response.Redirect(own.Public + context.Request.Path + context.Request.QueryString);
            context.HandleResponse();
        }
        else
        {
            context.ProtocolMessage.RedirectUri = own.Public + SignInPaths.Callback;
        }

        return Task.CompletedTask;
    }

    /// <summary>The framework takes an ID token without a signature when it came over the back channel. We do not.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (context.TokenEndpointResponse?.IdToken.Split('.') is not [_, _, { Length: > 0 }])
        {
            context.Fail("The ID token is not signed.");
        }

        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var claims = await userInfo.CompleteAsync(context, context.HttpContext.RequestAborted);
        var found = await people.RunAsync(claims, context.HttpContext.RequestAborted);
        if (!found.IsDone)
        {
            LogRefused(logger, found.Refusal.GetType().Name);
            context.Response.Redirect(SignInPaths.AccessDenied);
            context.HandleResponse();
            return;
        }

        var proof = SignInProof.Of(context.Principal!);
        if (ConfirmIdentity.IsAnswer(context.Properties!))
        {
            await confirm.TakeAsync(context.HttpContext, context.Properties!, proof, found.Value.Id);
            context.Response.Redirect(context.ReturnUri!);
            context.HandleResponse();
            return;
        }

        proof.Write(context.Properties!);
        var session = (SignedIn.SessionClaim, (string?)Guid.CreateVersion7().ToString());
        context.Principal = SignedIn.Principal(Schemes.Cookie, found.Value.Id, session);
        KeepWhatSigningOutNeeds(context.Properties!);
        context.Properties!.ExpiresUtc = clock.GetUtcNow() + SessionLimits.For(found.Value).Idle;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        LogFailed(logger, context.Failure?.GetType().Name ?? "unknown");
        context.Response.Redirect(SignInPaths.Failed);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>Scripts and live connections cannot sign in on the way; they get a plain 401.</summary>
    private static bool IsNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/_blazor")
        && (request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate");

    private bool IsCanonical(HttpRequest request) => own.Public == $"{request.Scheme}://{request.Host}";

    private static void KeepWhatSigningOutNeeds(AuthenticationProperties properties)
    {
        var proof = properties.GetTokenValue("id_token");
        properties.StoreTokens(proof is null ? [] : [new AuthenticationToken { Name = "id_token", Value = proof }]);
    }

    [LoggerMessage(2001, LogLevel.Information, "A person the authority knows was not let in: {Refusal}")]
    private static partial void LogRefused(ILogger logger, string refusal);

    [LoggerMessage(2002, LogLevel.Information, "Signing in through the authority failed: {Failure}")]
    private static partial void LogFailed(ILogger logger, string failure);
}
