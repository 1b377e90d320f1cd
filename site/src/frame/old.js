// For browsers that know no modules: they cannot encrypt either, and are told so.
document.documentElement.className = 'old'
