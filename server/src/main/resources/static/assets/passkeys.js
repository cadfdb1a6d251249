// Forms with data-passkey ask the browser for a passkey and send its answer in their field "credential".
// Without this file the forms stay hidden and the password is the way in.
(function () {
  'use strict';

  function toBytes(text) {
    var binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(binary, function (char) { return char.charCodeAt(0); });
  }

  function toText(buffer) {
    var binary = '';
    new Uint8Array(buffer).forEach(function (byte) { binary += String.fromCharCode(byte); });
    return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  }

  function withBytes(descriptors) {
    return (descriptors || []).map(function (one) { return Object.assign({}, one, { id: toBytes(one.id) }); });
  }

  // the JSON forms of Web Authentication, section 5.1.8 and 5.1.9, for browsers that do not read them by themselves
  function create(options) {
    return navigator.credentials.create({ publicKey: Object.assign({}, options, {
      challenge: toBytes(options.challenge),
      user: Object.assign({}, options.user, { id: toBytes(options.user.id) }),
      excludeCredentials: withBytes(options.excludeCredentials)
    }) });
  }

  function get(options) {
    return navigator.credentials.get({ publicKey: Object.assign({}, options, {
      challenge: toBytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials)
    }) });
  }

  function answer(credential) {
    var response = { clientDataJSON: toText(credential.response.clientDataJSON) };
    if (credential.response.attestationObject) {
      response.attestationObject = toText(credential.response.attestationObject);
      response.transports = credential.response.getTransports ? credential.response.getTransports() : [];
    } else {
      response.authenticatorData = toText(credential.response.authenticatorData);
      response.signature = toText(credential.response.signature);
    }
    return JSON.stringify({
      id: credential.id,
      rawId: toText(credential.rawId),
      type: credential.type,
      response: response,
      clientExtensionResults: {}
    });
  }

  function options(form) {
    if (form.dataset.options) {
      return Promise.resolve(JSON.parse(form.dataset.options));
    }
    var token = document.querySelector('meta[name="csrf-token"]');
    return fetch(form.dataset.optionsFrom, {
      method: 'POST',
      headers: token ? { 'X-CSRF-TOKEN': token.content } : {},
      credentials: 'same-origin'
    }).then(function (reply) {
      if (!reply.ok) {
        throw new Error('status ' + reply.status);
      }
      return reply.json();
    });
  }

  function words(problem) {
    switch (problem.name) {
      case 'InvalidStateError':
        return 'This device has a passkey for your account already.';
      case 'NotAllowedError':
        return 'Nothing was unlocked. Try again when you are ready.';
      case 'SecurityError':
        return 'Passkeys do not work at this address. Open the site at its usual address.';
      default:
        return 'That did not work. Load the page again and try once more.';
    }
  }

  function prepare(form) {
    var problem = form.querySelector('[data-passkey-problem]');
    form.hidden = false;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      problem.textContent = '';
      options(form)
        .then(form.dataset.passkey === 'create' ? create : get)
        .then(function (credential) {
          form.elements.credential.value = answer(credential);
          form.submit();
        })
        .catch(function (failure) { problem.textContent = words(failure); });
    });
  }

  if (window.PublicKeyCredential) {
    document.querySelectorAll('form[data-passkey]').forEach(prepare);
    document.querySelectorAll('[data-passkey-missing]').forEach(function (note) { note.hidden = true; });
  }
})();
